import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Row } from '../read-rows.js';
import type { CellKind, ExportColumn } from '../export-column.js';
import { writeXlsx, xlsxFormat } from './xlsx.js';

const column = (heading: string, kind: CellKind): ExportColumn => ({
  heading,
  kind,
  read: (row) => (row[heading] ?? null) as string | number | boolean | null,
});
const columns = [column('text', 'TEXT'), column('number', 'NUMBER'), column('is', 'BOOLEAN'), column('day', 'DAY')];

async function* inPages(rows: readonly Row[], size: number): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

const gathered = async (pieces: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

/** Read by another program. */
async function sheetsOf(bytes: Buffer): Promise<{ name: string; rows: unknown[][] }[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook.worksheets.map((sheet) => {
    const rows: unknown[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => void rows.push((row.values as unknown[]).slice(1)));
    return { name: sheet.name, rows };
  });
}

const written = (rows: readonly Row[]) =>
  gathered(xlsxFormat.write({ name: 'MẪU vật', columns, pages: inPages(rows, 2) }));

describe('a workbook that is sent while it is made', () => {
  test('is read by another program: texts are texts, numbers numbers, days days', async () => {
    const rows = [
      { text: 'Đất & nước <“ấ”>', number: -5, is: true, day: '2024-12-31' },
      { text: '=1+1', number: '2100000000', is: false, day: '1890-01-01' },
      { text: ' 007\nb', number: '1234567890123456789', is: null, day: null },
    ];
    expect(await sheetsOf(await written(rows))).toEqual([
      {
        name: 'MẪU vật',
        rows: [
          ['text', 'number', 'is', 'day'],
          ['Đất & nước <“ấ”>', -5, true, new Date('2024-12-31T00:00:00Z')],
          ["'=1+1", 2_100_000_000, false, '1890-01-01'],
          [' 007\nb', '1234567890123456789'],
        ],
      },
    ]);
  });

  test('holds no formula, whatever a text says', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await written([{ text: "=cmd|' /C calc'!A0" }])) as never);
    expect(workbook.worksheets[0]?.getCell('A2').type).toBe(ExcelJS.ValueType.String);
  });

  test('goes on on the next sheet, under its own header, where one is full', async () => {
    const rows = [1, 2, 3, 4, 5].map((number) => ({ number }));
    const table = { name: 'vật', columns: [column('number', 'NUMBER')], pages: inPages(rows, 2) };
    expect(await sheetsOf(await gathered(writeXlsx(table, { rows: 3, bytes: 1_000_000 })))).toEqual([
      { name: 'vật', rows: [['number'], [1], [2]] },
      { name: 'vật 2', rows: [['number'], [3], [4]] },
      { name: 'vật 3', rows: [['number'], [5]] },
    ]);
  });

  test('is a workbook without rows too', async () => {
    expect(await sheetsOf(await written([]))).toEqual([{ name: 'MẪU vật', rows: [['text', 'number', 'is', 'day']] }]);
  });

  test('cuts a text that no cell can hold, and says so in the cell', async () => {
    const [sheet] = await sheetsOf(await written([{ text: 'a'.repeat(40_000) }]));
    expect(String(sheet?.rows[1]?.[0])).toMatch(/^a{32000}… \(quá dài.*CSV or JSONL\)$/);
  });

  test('fails where its rows fail, and not as a workbook that ends early', async () => {
    async function* failing(): AsyncGenerator<readonly Row[]> {
      yield [{ number: 1 }];
      throw new Error('the database went away');
    }
    await expect(gathered(xlsxFormat.write({ name: 'vật', columns, pages: failing() }))).rejects.toThrow('went away');
  });
});
