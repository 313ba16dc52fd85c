import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { startTestSubgraph, type TestSubgraph } from '../../../shared/service/testing.js';
import { dossiers } from '../../../subgraphs/procedures/imports/dossiers.register.js';
import { fillRegister } from '../../../subgraphs/procedures/register.fixture.js';
import { procedures } from '../../../subgraphs/procedures/subgraph.js';
import { checksumsOf } from './checksums.js';
import { dossierFile, frameOf } from './import-files.js';
import { startProceduresProcess } from './procedures-process.js';

interface Trial {
  readonly rows: number;
  readonly kills: number;
  readonly say: (line: string) => void;
}

type Checksums = Readonly<Record<string, string>>;

/** The same file twice, each into a database of its own: once left in peace, once killed again and again. */
export async function killedImports({ rows, kills, say }: Trial): Promise<{ whole: Checksums; killed: Checksums }> {
  const whole = await inOwnDatabase(rows, (subgraph, file) => importFile(subgraph, file, []));
  say(`left in peace: ${whole['dossiers'] ?? ''}`);
  const places = Array.from({ length: kills }, (_, kill) => ((kill + Math.random()) / kills) * rows);
  const killed = await inOwnDatabase(rows, (subgraph, file) => importFile(subgraph, file, places, say));
  return { whole, killed };
}

async function inOwnDatabase(
  rows: number,
  work: (subgraph: TestSubgraph, file: Buffer) => Promise<Checksums>,
): Promise<Checksums> {
  const subgraph = await startTestSubgraph({ definition: procedures, fillRegister });
  try {
    return await work(subgraph, gzipSync(dossierFile(await frameOf(subgraph), 1, rows)));
  } finally {
    await subgraph.stop();
  }
}

async function importFile(
  subgraph: TestSubgraph,
  file: Buffer,
  killAt: readonly number[],
  say: (line: string) => void = () => undefined,
): Promise<Checksums> {
  let service = await startProceduresProcess(subgraph, dossiers.scopes);
  try {
    const run = await service.send('dossiers', 'killed.csv.gz', file);
    for (const place of killAt) {
      const reached = await untilRead(subgraph, run, place);
      await sleep(Math.random() * 200); // anywhere within a chunk
      await service.kill();
      say(`killed after row ${reached}`);
      service = await startProceduresProcess(subgraph, dossiers.scopes);
    }
    await untilRead(subgraph, run, Infinity);
    return await checksumsOf(subgraph, run);
  } finally {
    await service.stop();
  }
}

/** How many rows were read when it had come so far, or was over. */
async function untilRead(subgraph: TestSubgraph, run: string, rows: number): Promise<number> {
  for (;;) {
    const [row] = await subgraph.query<{ state: string; read: number }>(
      'SELECT state, rows_read AS read FROM import_run WHERE id = $1',
      [run],
    );
    if (row === undefined || row.state === 'REFUSED' || row.state === 'FAILED')
      throw new Error(`The import ended as ${row?.state ?? 'nothing'}`);
    if (row.state === 'FINISHED' || row.read >= rows) return row.read;
    await sleep(10);
  }
}
