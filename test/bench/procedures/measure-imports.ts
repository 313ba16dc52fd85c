import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { cpuSecondsOf } from '../../../commands/process-tree.js';
import type { TestSubgraph } from '../../../shared/service/testing.js';
import { dossierFile, frameOf, paymentFile, resultFile } from '../../verify/imports/import-files.js';
import { type ProceduresProcess, startProceduresProcess } from '../../verify/imports/procedures-process.js';

/** What an import promises: rows a second, and memory however long the file. */
const bars = { rowsPerSecond: 2_000, peakMegabytes: 300 } as const;

/** Of results and payments so many dossiers are given some. */
const outcomesAtMost = 200_000;

/**
 * Sends dossiers, what came of them and what was paid, as packed CSV, to the service as it is shipped: each file is new, the
 * first is sent again. A row that waits would be no work, so every row must be accepted. Answers what was missed.
 */
export async function measureImports(subgraph: TestSubgraph, rows: number): Promise<string[]> {
  const frame = await frameOf(subgraph);
  const outcomes = Math.min(rows, outcomesAtMost);
  const dossiers = gzipSync(dossierFile(frame, 1, rows));
  const service = await startProceduresProcess(subgraph, ['dossier:write', 'result:write', 'payment:write']);
  try {
    console.log(`imports (≥ ${bars.rowsPerSecond} rows/s, memory ≤ ${bars.peakMegabytes} MB), ${rows} dossiers`);
    console.log(line(['register', 'time', 'rows/s', 'created', 'unchanged', 'CPU s', 'peak RSS', 'load before']));
    const rates = {
      dossiers: await send(service, 'dossiers', dossiers),
      'dossiers again': await send(service, 'dossiers', dossiers),
      'procedure-results': await send(service, 'procedure-results', gzipSync(resultFile(frame, 1, outcomes))),
      payments: await send(service, 'payments', gzipSync(paymentFile(frame, 1, outcomes))),
    };
    const slow = Object.entries(rates).filter(([, rate]) => rate < bars.rowsPerSecond);
    const megabytes = service.peakBytes() / 1e6;
    return [
      ...slow.map(([name, rate]) => `import of ${name}: ${rate.toFixed(0)} rows/s (≥ ${bars.rowsPerSecond})`),
      ...(megabytes > bars.peakMegabytes
        ? [`imports held ${megabytes.toFixed(0)} MB (≤ ${bars.peakMegabytes} MB)`]
        : []),
    ];
  } finally {
    await service.stop();
  }
}

async function send(service: ProceduresProcess, register: string, file: Buffer): Promise<number> {
  const [load = 0] = loadavg();
  const cpuBefore = cpuSecondsOf(service.pid) ?? 0;
  const from = performance.now();
  const run = await service.send(register, 'bench.csv.gz', file);
  for (;;) {
    const status = await service.status(run);
    if (status.state === 'REFUSED' || status.state === 'FAILED') throw new Error(JSON.stringify(status));
    process.stderr.write(`\r${((status.progress ?? 0) * 100).toFixed(1)} % `);
    if (status.state === 'FINISHED') break;
    await sleep(500);
  }
  const seconds = (performance.now() - from) / 1000;
  const { counts } = await service.status(run);
  if (counts.accepted !== counts.read) throw new Error(JSON.stringify(counts));
  const cells = [
    register,
    `${seconds.toFixed(1)} s`,
    (counts.read / seconds).toFixed(0),
    `${counts.created}`,
    `${counts.unchanged}`,
    ((cpuSecondsOf(service.pid) ?? 0) - cpuBefore).toFixed(1),
    `${(service.peakBytes() / 1e6).toFixed(0)} MB`,
    load.toFixed(2),
  ];
  console.log(`\r${line(cells)}`);
  return counts.read / seconds;
}

const line = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(12))).join('');
