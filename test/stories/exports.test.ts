import ExcelJS from 'exceljs';
import { describe, expect, inject, test } from 'vitest';
import { ask, asRole } from '../hub/ask.js';

const subgraphs = ['institutions', 'procedures', 'finance', 'e-government'];

interface Help {
  readonly lists: readonly {
    readonly list: string;
    readonly arguments: readonly { readonly name: string; readonly isRequired: boolean }[];
    readonly fields: readonly string[];
  }[];
}

const get = (path: string, headers = {}): Promise<Response> => fetch(`${inject('hubUrl')}/files/${path}`, { headers });

describe.each(subgraphs)('%s', (subgraph) => {
  test('gives out every list whole, with all its fields: as many rows as the graph counts', async () => {
    const { lists } = (await (await get(`${subgraph}/exports`, asRole())).json()) as Help;
    expect(lists.length).toBeGreaterThan(0);
    const exported: Record<string, unknown> = {};
    const counted: Record<string, unknown> = {};
    for (const { list } of lists.filter((one) => !one.arguments.some(({ isRequired }) => isRequired))) {
      const answer = await get(`${subgraph}/exports/${list}.jsonl`, asRole());
      const text = await answer.text();
      exported[list] = answer.status === 200 ? text.split('\n').length - 1 : text;
      const { data } = await ask(`{ ${list} { totalCount } }`, { headers: asRole() });
      counted[list] = data[list].totalCount;
    }
    expect(exported).toEqual(counted);
  });
});

test('a workbook of places is opened by another program, with their names as they are written', async () => {
  const answer = await get('institutions/exports/adminUnits.xlsx?level=PROVINCE&asOf=2025-06-30&fields=code,name');
  expect(answer.status).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  const [sheet] = workbook.worksheets;
  expect([sheet?.getRow(1).values, sheet?.getRow(2).values]).toMatchObject([
    [undefined, 'code', 'name'],
    [undefined, '67', 'Tỉnh Đắk Nông'],
  ]);
});

test('what is personal leaves for nobody who may not see it: not by name, not by default, not as a list', async () => {
  const byDefault = await (await get('procedures/exports/dossiers.csv?submittedTo=2021-01-31')).text();
  expect(byDefault.split('\r\n')[0]).not.toContain('applicantRef');
  const statuses = await Promise.all(
    [
      get('procedures/exports/dossiers.csv?fields=code,applicantRef'),
      get('procedures/exports/dossiers.csv?fields=code,applicantRef', asRole('editor')),
      get('institutions/exports/civilServants.csv'),
    ].map(async (answer) => (await answer).status),
  );
  expect(statuses).toEqual([401, 403, 401]);
});
