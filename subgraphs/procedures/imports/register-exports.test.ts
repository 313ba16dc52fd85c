import { afterAll, beforeAll, expect, test } from 'vitest';
import { workOff } from '../../../shared/import/store/import-worker.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { dossiers } from './dossiers.register.js';

let procedures: TestSubgraph;
beforeAll(async () => void (procedures = await startProcedures()));
afterAll(() => procedures.stop());

interface Status {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly quarantine: readonly unknown[];
}

test.each(['csv', 'xlsx'])('dossiers exported as %s and imported again change nothing', async (format) => {
  const month = 'submittedFrom=2024-03-01&submittedTo=2024-04-30';
  const [held] = await procedures.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM dossier WHERE submitted_on BETWEEN '2024-03-01' AND '2024-04-30'`,
  );
  const exported = await procedures.file(`exports/dossiers.${format}?register=dossiers&${month}`);
  expect(exported.status).toBe(200);
  const body = Buffer.from(await exported.arrayBuffer());
  const viewer = { subject: 'test:importer', scopes: [...dossiers.scopes] };
  const sent = await procedures.file(`imports/dossiers?file=a.${format}&trial=true`, { body, viewer });
  const { id } = (await sent.json()) as Status;
  await workOff({ ...procedures.parts, registers: [dossiers], isStopping: () => false }, procedures.parts.log);
  const { counts, quarantine } = (await (await procedures.file(`imports/${id}`, { viewer })).json()) as Status;
  expect(quarantine.slice(0, 3)).toEqual([]);
  expect(held?.count).toBeGreaterThan(100);
  expect(counts).toMatchObject({ read: held?.count, unchanged: held?.count, created: 0, changed: 0, quarantined: 0 });
});
