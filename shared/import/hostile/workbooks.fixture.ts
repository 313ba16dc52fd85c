import { goodFirst, type HostileFile } from './hostile-file.fixture.js';
import { book, cell, number, text, texts, unitHeader, unitRow, type Book, type Cell } from './workbook.fixture.js';

const workbook = (name: string, parts: Book, expected: HostileFile['expected']): HostileFile => ({
  name,
  fileName: 'don-vi.xlsx',
  bytes: () => book(parts),
  expected,
});

const oneReady = { ready: 1, first: goodFirst };
const sheetOf = (...rows: Cell[][]): Book => ({ sheets: [{ rows: [unitHeader, ...rows] }] });

/** The required columns and one more. */
const withColumn = (header: string, ...cells: Cell[]): Book => ({
  sheets: [
    {
      rows: [
        [...unitHeader, text(header)],
        ...cells.map((made, index) => [...texts(`DV000${index + 1}`, `Đơn vị ${index}`, 'Y tế'), made]),
      ],
    },
  ],
});

const sharedTable =
  '<si><t>Mã đơn vị</t></si><si><t>Tên đơn vị</t></si><si><t>Lĩnh vực</t></si><si><t>DV0001</t></si>' +
  '<si><r><t xml:space="preserve">Trung tâm </t></r><r><rPr><b/></rPr><t>Y tế Đắk Mil</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si><si><t>Y tế</t></si>';
const shared = (index: number): Cell => cell('t="s"', `<v>${index}</v>`);

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const bareCell = (value: string): string => `<x:c t="inlineStr"><x:is><x:t>${value}</x:t></x:is></x:c>`;
const prefixedSheet =
  `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row>${['Mã đơn vị', 'Tên đơn vị', 'Lĩnh vực'].map(bareCell).join('')}</x:row>` +
  `<x:row>${['DV0001', 'Trung tâm Y tế Đắk Mil', 'Y tế'].map(bareCell).join('')}</x:row></x:sheetData></x:worksheet>`;

export const workbookFiles: readonly HostileFile[] = [
  workbook('texts in the cells', sheetOf(unitRow), oneReady),
  workbook(
    'shared and rich texts',
    {
      sharedStrings: sharedTable,
      sheets: [
        {
          rows: [
            [shared(0), shared(1), shared(2)],
            [shared(3), shared(4), shared(5)],
          ],
        },
      ],
    },
    oneReady,
  ),
  workbook(
    'a shared text that is not there',
    { sharedStrings: sharedTable, sheets: [{ rows: [[shared(0), shared(99)]] }] },
    { refused: 'DAMAGED' },
  ),
  workbook('prefixes, and cells without addresses', { sheets: [{ xml: prefixedSheet }] }, oneReady),
  workbook(
    'a part in UTF-16',
    { sheets: [{ xml: '' }], parts: { 'xl/worksheets/sheet1.xml': Buffer.from(`\uFEFF${prefixedSheet}`, 'utf16le') } },
    oneReady,
  ),
  workbook(
    'days as serial numbers',
    withColumn('Ngày thành lập', number(44196, 1), number(44196.75, 3), number(44196)),
    {
      ready: 3,
      first: { foundedOn: '2020-12-31' },
    },
  ),
  workbook(
    'days as serial numbers since 1904',
    { ...withColumn('Ngày thành lập', number(42734, 1)), date1904: true },
    {
      ready: 1,
      first: { foundedOn: '2020-12-31' },
    },
  ),
  workbook('the day that only Lotus had', withColumn('Ngày thành lập', number(61, 1), number(59, 1), number(60, 1)), {
    ready: 2,
    first: { foundedOn: '1900-03-01' },
    faults: [['D4', 'NO_SUCH_DAY']],
  }),
  workbook(
    'days as texts and in ISO',
    withColumn('Ngày thành lập', text('31/12/2020'), cell('t="d"', '<v>2020-12-31T00:00:00Z</v>')),
    {
      ready: 2,
      first: { foundedOn: '2020-12-31' },
    },
  ),
  workbook(
    'numbers that are no days',
    withColumn('Ngày thành lập', number(2024), number(20241231), number(-5, 1), number(9999999, 1)),
    {
      ready: 0,
      faults: [
        ['D2', 'SERIAL_UNCERTAIN'],
        ['D3', 'SERIAL_UNCERTAIN', '31/12/2024'],
        ['D4', 'NO_SUCH_DAY'],
        ['D5', 'NO_SUCH_DAY'],
      ],
    },
  ),
  workbook(
    'numbers that Excel took for days',
    {
      sheets: [
        {
          rows: [
            [...unitHeader, text('Biên chế')],
            [number(45020, 1), ...texts('Đơn vị', 'Y tế'), number(5, 1)],
          ],
        },
      ],
    },
    {
      ready: 0,
      faults: [
        ['A2', 'DATE_UNEXPECTED'],
        ['D2', 'DATE_UNEXPECTED'],
      ],
    },
  ),
  workbook('percents by format', withColumn('Mức tự chủ', number(0.895, 2), number(89.5)), {
    ready: 2,
    first: { selfFinancing: '89.5' },
  }),
  workbook('percents where none are meant', withColumn('Diện tích', number(0.5, 2)), {
    ready: 0,
    faults: [['D2', 'PERCENT_UNEXPECTED', '50']],
  }),
  workbook(
    'the dust of binary fractions',
    withColumn('Diện tích', number('89.950000000000003'), number('0.30000000000000004'), number('1.5E-3')),
    {
      ready: 3,
      first: { area: '89.95' },
    },
  ),
  workbook(
    'more digits than a number keeps',
    withColumn('Kinh phí', number('1.2345678901234568E+18'), number('1500000000')),
    {
      ready: 1,
      first: { budget: '1500000000' },
      faults: [['D2', 'DIGITS_LOST']],
    },
  ),
  workbook(
    'formulas with results',
    withColumn(
      'Biên chế',
      cell('', '<f>SUM(A1:A9)</f><v>12</v>'),
      cell('t="str"', '<f>A1&amp;""</f><v>13</v>'),
      cell('t="str"', '<f>""</f><v></v>'),
    ),
    {
      ready: 3,
      first: { staff: 12 },
    },
  ),
  workbook(
    'formulas without results',
    withColumn('Biên chế', cell('', '<f>SUM(A1:A9)</f>'), cell('', `<f>cmd|' /C calc'!A0</f>`), number(3)),
    {
      ready: 1,
      faults: [
        ['D2', 'FORMULA_WITHOUT_RESULT'],
        ['D3', 'FORMULA_WITHOUT_RESULT'],
      ],
    },
  ),
  workbook(
    'errors',
    withColumn('Biên chế', cell('t="e"', '<f>1/0</f><v>#DIV/0!</v>'), cell('t="e"', '<v>#N/A</v>'), number(1)),
    {
      ready: 1,
      faults: [
        ['D2', 'ERROR_CELL'],
        ['D3', 'ERROR_CELL'],
      ],
    },
  ),
  workbook('true and false', withColumn('Tự chủ', cell('t="b"', '<v>1</v>'), cell('t="b"', '<v>0</v>')), {
    ready: 2,
    first: { isAutonomous: true },
  }),
  workbook(
    'a value merged over rows',
    { sheets: [{ rows: [unitHeader, unitRow, [text('DV0002'), text('Trường B'), null]], merges: ['C2:C3'] }] },
    {
      ready: 0,
      faults: [
        ['C2', 'MERGED_CELL'],
        ['C3', 'MERGED_CELL'],
      ],
    },
  ),
  workbook(
    'titles and totals merged over columns',
    { sheets: [{ rows: [[text('DANH SÁCH')], unitHeader, unitRow, [text('Tổng cộng')]], merges: ['A1:C1', 'A4:C4'] }] },
    {
      ...oneReady,
      ignored: ['TOTAL_ROW'],
    },
  ),
  workbook(
    'a header of two rows with groups',
    {
      sheets: [
        {
          rows: [
            [...unitHeader, text('Biên chế'), null, text('Năm')],
            [null, null, null, ...texts('Được giao', 'Có mặt')],
            [...unitRow, number(12), number(11), number(2024)],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'],
        },
      ],
    },
    { ready: 1, first: { ...goodFirst, staff: 12, year: 2024 }, ignoredColumns: ['E2 Biên chế Có mặt'] },
  ),
  workbook(
    'more merged ranges than the limit',
    {
      sheets: [
        { rows: [unitHeader], merges: Array.from({ length: 20_001 }, (_, index) => `A${index + 2}:B${index + 2}`) },
      ],
    },
    { refused: 'TOO_MANY_PARTS' },
  ),
  workbook(
    'one merge over the whole sheet',
    { sheets: [{ rows: [unitHeader, unitRow], merges: ['A2:XFD1048576'] }] },
    {
      ready: 0,
      faults: [
        ['A2', 'MERGED_CELL'],
        ['B2', 'MERGED_CELL'],
        ['C2', 'MERGED_CELL'],
      ],
    },
  ),
  workbook(
    'a hidden sheet',
    {
      sheets: [{ name: 'Danh mục', state: 'veryHidden', rows: [unitHeader, unitRow] }, { rows: [unitHeader, unitRow] }],
    },
    {
      ...oneReady,
      ignoredSheets: ['Danh mục HIDDEN'],
    },
  ),
  workbook(
    'only a hidden sheet',
    { sheets: [{ state: 'hidden', rows: [unitHeader, unitRow] }] },
    { refused: 'NO_HEADER' },
  ),
  workbook(
    'a hidden row',
    { sheets: [{ rows: [unitHeader, unitRow, texts('DV0002', 'Trường B', 'Y tế')], hiddenRows: [3] }] },
    {
      ...oneReady,
      faults: [['A3', 'HIDDEN_ROW']],
    },
  ),
  workbook(
    'two sheets of the register, a key in both',
    {
      sheets: [
        { name: 'Huyện A', rows: [unitHeader, unitRow] },
        { name: 'Huyện B', rows: [unitHeader, texts('DV0002', 'B', 'Y tế'), texts('DV0001', 'Khác', 'Y tế')] },
      ],
    },
    {
      ready: 2,
      faults: [['A3', 'SAME_KEY']],
    },
  ),
  workbook(
    'sheets that are something else',
    {
      sheets: [
        { name: 'Bìa', rows: [[text('Báo cáo')]] },
        { name: 'Trống', rows: [] },
        { rows: [unitHeader, unitRow] },
      ],
    },
    {
      ...oneReady,
      ignoredSheets: ['Bìa NO_HEADER', 'Trống EMPTY'],
    },
  ),
  workbook('cells beside the table', sheetOf([...unitRow, null, text('nhớ sửa')]), {
    ...oneReady,
    ignoredColumns: ['E2 '],
  }),
  workbook(
    'a NUL written as _x0000_',
    sheetOf(
      texts('DV0001', 'Trường_x0000_ A', 'Y tế').map(
        (made) => (address: string) => made?.(address).replace('_x005F_x0000_', '_x0000_') ?? '',
      ),
    ),
    {
      ready: 0,
      faults: [['B2', 'CONTROL_CHARACTER', 'Trường A']],
    },
  ),
  workbook(
    'styled rows without content',
    { sheets: [{ rows: [unitHeader, unitRow, [cell('s="1"', ''), cell('s="1"', '')]] }] },
    oneReady,
  ),
  workbook(
    'rows that go back',
    { sheets: [{ xml: `<worksheet xmlns="${main}"><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>` }] },
    { refused: 'DAMAGED' },
  ),
];
