import '../setup.js';
import { cpus } from 'node:os';
import { runCommand } from '../../commands/maintenance.js';
import { startTestSubgraph } from '../../shared/service/testing.js';
import { fillRegister } from '../../subgraphs/procedures/register.fixture.js';
import { procedures } from '../../subgraphs/procedures/subgraph.js';
import { onTemporaryServer } from '../temporary-server.js';
import { compile } from '../verify/imports/procedures-process.js';
import { measureImports } from './procedures/measure-imports.js';

const help = `npm run bench:import-dossiers [-- <số hàng — rows>]
Đo tốc độ và bộ nhớ khi nhập hồ sơ, kết quả và thanh toán (mặc định 100.000 hồ sơ), từ lúc gửi đến khi mỗi hàng đã được ghi kèm lịch sử và sự kiện — Measures speed and memory of imports of dossiers, results and payments (100,000 dossiers by default), from sending to every row written with its history and events.
Tiến trình procedures chạy như khi phát hành; bộ nhớ là đỉnh của nó, không kể PostgreSQL — The procedures process runs as it is shipped; memory is its peak, PostgreSQL aside.`;

await runCommand({ help, arguments: process.argv.slice(2), options: [] }, async ({ words: [asked = '100000'] }) => {
  const rows = Number(asked);
  if (!Number.isInteger(rows) || rows < 1) throw new Error(`Not a number of rows: ${asked}`);
  await compile();
  return onTemporaryServer(() => bench(rows), { isDurable: true });
});

async function bench(rows: number): Promise<number> {
  console.log(`${cpus().length} cores, Node.js ${process.versions.node}\n`);
  const subgraph = await startTestSubgraph({ definition: procedures, fillRegister });
  try {
    const faults = await measureImports(subgraph, rows);
    console.log(faults.length === 0 ? '\n✓ every bar is met' : `\n✗ ${faults.join('; ')}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await subgraph.stop();
  }
}
