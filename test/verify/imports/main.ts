import '../../setup.js';
import { cpus, loadavg } from 'node:os';
import { runCommand } from '../../../commands/maintenance.js';
import { onTemporaryServer } from '../../temporary-server.js';
import { killedImports } from './killed-imports.js';
import { compile } from './procedures-process.js';

const help = `npm run verify:import [-- <số hàng — rows> <số lần — kills>]
Nhập một tệp hồ sơ hai lần, mỗi lần vào một cơ sở dữ liệu riêng: một lần không gián đoạn, một lần tiến trình bị kill -9 nhiều lần ở chỗ ngẫu nhiên (mặc định 100.000 hàng, 10 lần), rồi so mọi thứ để lại — Imports a file of dossiers twice, each into a database of its own: once in peace, once with the process killed (SIGKILL) at random points (100,000 rows and 10 kills by default), and compares everything that is left.`;

await runCommand({ help, arguments: process.argv.slice(2), options: [] }, async ({ words }) => {
  const [rows = 100_000, kills = 10] = words.map(Number);
  await compile();
  console.log(`${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(2)}, ${rows} rows, ${kills} kills\n`);
  return onTemporaryServer(() => verify(rows, kills), { isDurable: true });
});

async function verify(rows: number, kills: number): Promise<number> {
  const { whole, killed } = await killedImports({ rows, kills, say: (line) => console.log(line) });
  console.log('');
  const differing = Object.keys(whole).filter((name) => whole[name] !== killed[name]);
  for (const [name, sum] of Object.entries(whole))
    console.log(`${name.padEnd(24)}${sum}${differing.includes(name) ? `  ✗ ${killed[name] ?? ''}` : ''}`);
  const isSame = differing.length === 0;
  console.log(
    `\n${isSame ? '✓' : '✗'} ${isSame ? 'killed and resumed, everything is the same' : `different: ${differing.join(', ')}`}`,
  );
  return isSame ? 0 : 1;
}
