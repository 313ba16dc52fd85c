import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { unitRegister } from '../hostile/register.fixture.js';
import { readRegister } from '../read-register.js';
import { writeTemplate } from './write-template.js';

/** Another program’s view of what we write, and ours of what it writes. */
async function opened(): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(writeTemplate(unitRegister) as unknown as ExcelJS.Buffer);
  return workbook;
}

test('another program finds the lists, the checks, the formats and the frozen header', async () => {
  const [sheet, , lists] = (await opened()).worksheets;
  expect(sheet?.getCell('C5').dataValidation).toMatchObject({ type: 'list', formulae: [`'Danh mục'!$A$1:$A$3`] });
  expect(sheet?.getCell('D5').dataValidation).toMatchObject({ type: 'whole', formulae: [0, 5000] });
  expect(sheet?.getColumn(8).numFmt).toBe('dd/mm/yyyy');
  expect(sheet?.getColumn(1).numFmt).toBe('@');
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(lists?.state).toBe('hidden');
});

test('a template that another program filled in is read back', async () => {
  const workbook = await opened();
  const sheet = workbook.worksheets[0];
  sheet?.addRow([
    'DV0001',
    'Trạm A',
    'Y tế',
    { formula: '20+5', result: 25 },
    1_500_000_000,
    89.5,
    1234.5,
    new Date('2020-12-31'),
    2024,
    'Có',
  ]);
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  const outcomes = [];
  for await (const outcome of readRegister(bytes, 'a.xlsx', unitRegister)) outcomes.push(outcome);
  expect(outcomes).toMatchObject([
    { outcome: 'IGNORED' },
    {
      outcome: 'READY',
      values: {
        code: 'DV0001',
        name: 'Trạm A',
        field: 'HEALTH',
        staff: 25,
        budget: '1500000000',
        selfFinancing: '89.5',
        area: '1234.5',
        foundedOn: '2020-12-31',
        year: 2024,
        isAutonomous: true,
      },
    },
  ]);
});
