import { afterAll, beforeAll, expect, test } from 'vitest';
import { workOff } from '../../../shared/import/store/import-worker.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { dossiers } from './dossiers.register.js';
import { payments } from './payments.register.js';
import { procedureResults } from './procedure-results.register.js';

const registers = [dossiers, procedureResults, payments];

let procedures: TestSubgraph;
beforeAll(async () => void (procedures = await startProcedures()));
afterAll(() => procedures.stop());

test.each(registers.map((register) => [register.name, register] as const))(
  'the template of %s is open to everybody, and holds no row when it is sent back as it is',
  async (name, register) => {
    const answer = await procedures.file(`templates/${name}`);
    expect(answer.status).toBe(200);
    const viewer = { subject: 'test:importer', scopes: [...register.scopes] };
    const body = Buffer.from(await answer.arrayBuffer());
    const sent = await procedures.file(`imports/${name}?file=a.xlsx&trial=true`, { body, viewer });
    const { id } = (await sent.json()) as { id: string };
    await workOff({ ...procedures.parts, registers, isStopping: () => false }, procedures.parts.log);
    const status = (await (await procedures.file(`imports/${id}`, { viewer })).json()) as object;
    expect(status).toMatchObject({ state: 'FINISHED', counts: { read: 1, ignored: 1 }, ignoredColumns: [] });
  },
);

test.each(registers.map(({ name }) => name))('%s are refused to whoever may not write them', async (name) => {
  const body = Buffer.from('a');
  const answer = await procedures.file(`imports/${name}?file=a.csv&trial=true`, { body, viewer: { subject: 'test' } });
  expect(answer.status).toBe(403);
});
