import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '../../service/testing.js';
import { attackFiles } from '../hostile/attacks.fixture.js';
import { csvShapeFiles } from '../hostile/csv-shapes.fixture.js';
import { encodingFiles } from '../hostile/encodings.fixture.js';
import type { HostileFile } from '../hostile/hostile-file.fixture.js';
import { tableFiles } from '../hostile/tables.fixture.js';
import { valueFiles } from '../hostile/values.fixture.js';
import { workbookFiles } from '../hostile/workbooks.fixture.js';
import { workOff } from './import-worker.js';
import { unitSubgraph, units } from './units.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startTestSubgraph({ definition: unitSubgraph })));
afterAll(() => subgraph.stop());

const viewer = { subject: 'test:sender', scopes: ['units:write'] };

/** Limits are the reader's business, and its tests'; what is empty is refused at the door. */
const files = [encodingFiles, csvShapeFiles, tableFiles, valueFiles, workbookFiles, attackFiles]
  .flat()
  .filter(({ limits, bytes }) => limits === undefined && bytes().length > 0);

interface Status {
  readonly state: string;
  readonly counts: Readonly<Record<'read' | 'accepted' | 'created' | 'quarantined' | 'ignored', number>>;
  readonly refusedBecause: { readonly reason: string } | null;
}

async function importFile({ bytes, fileName }: HostileFile): Promise<Status> {
  await subgraph.query('DELETE FROM unit');
  const path = `imports/units?file=${encodeURIComponent(fileName)}`;
  const answer = await subgraph.file(path, { body: bytes(), viewer });
  const { id } = (await answer.json()) as { id: string };
  await workOff({ ...subgraph.parts, registers: [units], isStopping: () => false }, subgraph.parts.log);
  return (await (await subgraph.file(`imports/${id}`, { viewer })).json()) as Status;
}

describe('of every hostile file, nothing is lost', () => {
  test.each(files.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    const { state, counts, refusedBecause } = await importFile(file);
    const [table] = await subgraph.query<{ rows: number }>('SELECT count(*)::integer AS rows FROM unit');
    expect(table?.rows).toBe(counts.created);
    if ('refused' in file.expected) {
      expect([state, refusedBecause?.reason, counts.read]).toEqual(['REFUSED', file.expected.refused, 0]);
      return;
    }
    const { ready, faults = [], ignored = [] } = file.expected;
    expect(state).toBe('FINISHED');
    expect([counts.accepted, counts.ignored]).toEqual([ready, ignored.length]);
    expect(counts.read).toBe(counts.accepted + counts.quarantined + counts.ignored);
    expect(counts.quarantined > 0).toBe(faults.length > 0);
  });

  test('all of them leave as many rows waiting as they say', async () => {
    const [lost] = await subgraph.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM import_run AS run
       WHERE quarantined <> (SELECT count(*) FROM import_row WHERE run_id = run.id)
          OR ignored <> (SELECT coalesce(sum(count), 0) FROM import_ignored WHERE run_id = run.id)`,
    );
    expect(lost?.n).toBe(0);
  });
});
