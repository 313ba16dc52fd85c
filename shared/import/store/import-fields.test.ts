import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '../../service/testing.js';
import { headers, lines } from '../hostile/hostile-file.fixture.js';
import { workOff } from './import-worker.js';
import { unitSubgraph, units } from './units.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startTestSubgraph({ definition: unitSubgraph });
  for (const file of [lines(headers, 'DV0001,Trạm A,Y tế', ',,'), lines(headers, ...waiting)]) await importFile(file);
});
afterAll(() => subgraph.stop());

const waiting = ['DV0002,Trạm B,Giáo dụ', 'DV0003,,Y tế', 'DV0004,Trạm D,Sai'];
const viewer = (...scopes: string[]) => ({ subject: 'test:reader', scopes });
async function importFile(text: string): Promise<void> {
  const sender = { subject: 'test:sender', scopes: ['units:write'] };
  await subgraph.file('imports/units?file=a.csv', { body: Buffer.from(text), viewer: sender });
  await workOff({ ...subgraph.parts, registers: [units], isStopping: () => false }, subgraph.parts.log);
}
const imports = async (selection: string, scopes: string[]) => {
  const { data, errors } = await subgraph.ask(`{ service { imports { ${selection} } } }`, {
    viewer: viewer(...scopes),
  });
  return { imports: data?.service?.imports, codes: errors?.map(({ extensions: { code } }) => code) };
};

test('shows what became of each file, newest first, to those who may read imports', async () => {
  const selection = `totalCount nodes { state progress quarantineParts counts { read accepted created quarantined ignored } ignoredRows { reason count rows } }`;
  const zero = { read: 0, accepted: 0, created: 0, quarantined: 0, ignored: 0 };
  expect(await imports(selection, ['import:read'])).toMatchObject({
    imports: {
      totalCount: 2,
      nodes: [
        {
          state: 'FINISHED',
          progress: 1,
          quarantineParts: 1,
          counts: { ...zero, read: 3, quarantined: 3 },
          ignoredRows: [],
        },
        {
          quarantineParts: 0,
          counts: { ...zero, read: 2, accepted: 1, created: 1, ignored: 1 },
          ignoredRows: [{ reason: 'BLANK_ROW', count: 1, rows: ['a!3'] }],
        },
      ],
    },
  });
  expect((await imports(selection, ['units:write'])).codes).toEqual(['FORBIDDEN']);
});

test('pages through the rows that wait', async () => {
  const page = (after: string) =>
    imports(`nodes { quarantine(first: 2${after}) { totalCount nodes { row } pageInfo { hasNextPage endCursor } } }`, [
      'import:read',
    ]);
  const first = (await page('')).imports.nodes[0].quarantine;
  expect(first).toEqual({
    totalCount: 3,
    nodes: [{ row: 2 }, { row: 3 }],
    pageInfo: { hasNextPage: true, endCursor: '2' },
  });
  const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).imports.nodes[0].quarantine;
  expect(second.nodes).toEqual([{ row: 4 }]);
  expect((await page(', after: "x"')).codes).toEqual(['INVALID_CURSOR']);
});

test('shows what stands in a row only with the scopes of imports and of the register', async () => {
  const selection = `nodes { quarantine { nodes { faults { address reason suggestion } cells { address key text } } } }`;
  const seen = async (...scopes: string[]) => (await imports(selection, scopes)).imports?.nodes[0].quarantine.nodes[0];
  expect(await seen('import:read', 'import:personal', 'units:write')).toEqual({
    faults: [{ address: 'C2', reason: 'NOT_A_CHOICE', suggestion: 'Giáo dục' }],
    cells: [
      { address: 'A2', key: 'code', text: 'DV0002' },
      { address: 'B2', key: 'name', text: 'Trạm B' },
      { address: 'C2', key: 'field', text: 'Giáo dụ' },
    ],
  });
  expect(await seen('import:read', 'import:personal')).toEqual({
    faults: [{ address: 'C2', reason: 'NOT_A_CHOICE', suggestion: null }],
    cells: null,
  });
  expect((await imports(selection, ['import:read', 'units:write'])).codes).toContain('FORBIDDEN');
});

test('lists the registers with their columns to everybody', async () => {
  const { data } = await subgraph.ask(
    '{ service { importRegisters { name titleEn scopes templatePath columns { key header kind isRequired isNeededForNew choices } } } }',
  );
  const [register] = data.service.importRegisters;
  expect(register).toMatchObject({
    name: 'units',
    titleEn: 'List of units',
    scopes: ['units:write'],
    templatePath: '/files/institutions/templates/units',
  });
  expect(register.columns[2]).toEqual({
    key: 'field',
    header: 'Lĩnh vực',
    kind: 'CHOICE',
    isRequired: true,
    isNeededForNew: true,
    choices: ['Y tế', 'Giáo dục', 'Văn hóa'],
  });
});
