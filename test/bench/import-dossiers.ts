import '../setup.js';
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { runCommand } from '../../commands/maintenance.js';
import { cpuSecondsOf } from '../../commands/process-tree.js';
import { startTestSubgraph } from '../../shared/service/testing.js';
import { fillRegister } from '../../subgraphs/procedures/register.fixture.js';
import { procedures } from '../../subgraphs/procedures/subgraph.js';
import { onTemporaryServer } from '../temporary-server.js';
import { dossierFile, frameOf } from '../verify/imports/dossier-file.js';
import { compile, type ProceduresProcess, startProceduresProcess } from '../verify/imports/procedures-process.js';

const help = `npm run bench:import-dossiers [-- <số hàng — rows>]
Đo tốc độ và bộ nhớ khi nhập hồ sơ (mặc định 100.000 hàng), từ lúc gửi đến khi mỗi hàng đã được ghi kèm lịch sử và sự kiện — Measures speed and memory of an import of dossiers (100,000 rows by default), from sending to every row written with its history and events.
Tiến trình procedures chạy như khi phát hành; bộ nhớ là đỉnh của nó, không kể PostgreSQL — The procedures process runs as it is shipped; memory is its peak, PostgreSQL aside.`;

/** What an import promises: rows a second, and memory however long the file. */
const bars = { rowsPerSecond: 2_000, peakMegabytes: 300 } as const;

await runCommand({ help, arguments: process.argv.slice(2), options: [] }, async ({ words: [asked = '100000'] }) => {
  const rows = Number(asked);
  if (!Number.isInteger(rows) || rows < 1) throw new Error(`Not a number of rows: ${asked}`);
  await compile();
  return onTemporaryServer(() => measure(rows), { isDurable: true });
});

async function measure(rows: number): Promise<number> {
  const subgraph = await startTestSubgraph({ definition: procedures, fillRegister });
  const file = gzipSync(dossierFile(await frameOf(subgraph), 1, rows));
  const service = await startProceduresProcess(subgraph, ['dossier:write']);
  try {
    console.log(`${cpus().length} cores, Node.js ${process.versions.node}, ${rows} rows a file\n`);
    console.log(line(['sent', 'time', 'rows/s', 'created', 'unchanged', 'CPU s', 'peak RSS', 'load before']));
    const rate = await send(service, file, rows);
    await send(service, file, rows);
    return verdict(rate, service.peakBytes() / 1e6);
  } finally {
    await service.stop();
    await subgraph.stop();
  }
}

/** Rows a second. A row that waits would be no work, so every row must be accepted. */
async function send(service: ProceduresProcess, file: Buffer, rows: number): Promise<number> {
  const [load = 0] = loadavg();
  const cpuBefore = cpuSecondsOf(service.pid) ?? 0;
  const from = performance.now();
  const run = await service.send('dossiers', 'bench.csv.gz', file);
  for (;;) {
    const status = await service.status(run);
    if (status.state === 'REFUSED' || status.state === 'FAILED') throw new Error(JSON.stringify(status));
    process.stderr.write(`\r${((status.progress ?? 0) * 100).toFixed(1)} % `);
    if (status.state === 'FINISHED') break;
    await sleep(500);
  }
  const seconds = (performance.now() - from) / 1000;
  const { counts } = await service.status(run);
  if (counts.accepted !== rows) throw new Error(JSON.stringify(counts));
  const cells = [
    counts.created > 0 ? 'first' : 'again',
    `${seconds.toFixed(1)} s`,
    (rows / seconds).toFixed(0),
    `${counts.created}`,
    `${counts.unchanged}`,
    ((cpuSecondsOf(service.pid) ?? 0) - cpuBefore).toFixed(1),
    `${(service.peakBytes() / 1e6).toFixed(0)} MB`,
    load.toFixed(2),
  ];
  console.log(`\r${line(cells)}`);
  return rows / seconds;
}

function verdict(rate: number, megabytes: number): number {
  const isKept = rate >= bars.rowsPerSecond && megabytes <= bars.peakMegabytes;
  console.log(
    `\n${isKept ? '✓' : '✗'} ${rate.toFixed(0)} rows/s (≥ ${bars.rowsPerSecond} rows/s), peak ${megabytes.toFixed(0)} MB (≤ ${bars.peakMegabytes} MB)`,
  );
  return isKept ? 0 : 1;
}

function line(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(13))).join('');
}
