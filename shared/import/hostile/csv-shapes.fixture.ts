import { csvFile, goodFirst, goodRow, headers, lines, secondRow, type HostileFile } from './hostile-file.fixture.js';

const table = lines(headers, goodRow, secondRow);
const twoReady = { ready: 2, first: goodFirst };
const separatedBy = (separator: string): string => table.replaceAll(',', separator);
const fourth = 'DV0004,Bảo tàng tỉnh,Văn hóa';

export const csvShapeFiles: readonly HostileFile[] = [
  csvFile('semicolons', separatedBy(';'), twoReady),
  csvFile('tabs', separatedBy('\t'), twoReady),
  csvFile('bars', separatedBy('|'), twoReady),
  csvFile(
    'semicolons and commas inside values',
    lines('Mã đơn vị;Tên đơn vị;Lĩnh vực', 'DV0001;Trường A, B, C, D, E;Y tế'),
    {
      ready: 1,
      first: { name: 'Trường A, B, C, D, E' },
    },
  ),
  csvFile('Excel’s sep= line', `sep=;\r\n${separatedBy(';')}DV0003;;Y tế\r\n`, {
    ...twoReady,
    faults: [['B4', 'REQUIRED_BLANK']],
  }),
  csvFile('line ends of Windows', table.replaceAll('\n', '\r\n'), twoReady),
  csvFile('line ends of old Macintoshes', table.replaceAll('\n', '\r'), twoReady),
  csvFile('line ends of all kinds', `${headers}\r\n${goodRow}\r${secondRow}\n${fourth}`, {
    ready: 3,
    first: goodFirst,
  }),
  csvFile(
    'quotes, doubled and inside',
    lines(headers, '"DV0001","Trường ""Hoa Sen"", xã A",Y tế', 'DV0002,Công ty "B",Y tế'),
    {
      ready: 2,
      first: { name: 'Trường "Hoa Sen", xã A' },
    },
  ),
  csvFile('a line end inside a cell', lines(headers, 'DV0001,"Trung tâm Y tế\nĐắk Mil",Y tế', 'DV0002,,Y tế'), {
    ready: 1,
    first: goodFirst,
    faults: [['B3', 'REQUIRED_BLANK']],
  }),
  csvFile('a quote that never closes', lines(headers, goodRow, 'DV0002,"Trường B,Y tế', fourth), {
    refused: 'QUOTE_NOT_CLOSED',
  }),
  csvFile(
    'a quote that closes rows later',
    lines(headers, 'DV0001,"Trường A,Y tế', 'DV0002,Trường B,Y tế', 'DV0003,"Trường C",Y tế', fourth),
    {
      ready: 1,
      first: { code: 'DV0004' },
      faults: [['B2', 'SWALLOWED_LINES']],
    },
  ),
  csvFile('a line of two megabytes', lines(headers, goodRow, `DV0002,"${'a'.repeat(2_000_000)}`), {
    refused: 'QUOTE_NOT_CLOSED',
  }),
  csvFile('a cell over the limit', lines(headers, `DV0001,${'a'.repeat(40_000)},Y tế`, secondRow), {
    ready: 1,
    faults: [['B2', 'CELL_TOO_LARGE']],
  }),
  csvFile('a NUL inside a cell', lines(headers, 'DV0001,Trường\0 A,Y tế', secondRow), {
    ready: 1,
    faults: [['B2', 'CONTROL_CHARACTER', 'Trường A']],
  }),
  csvFile('nothing but NULs', () => Buffer.alloc(5000), { refused: 'OTHER_FORMAT' }),
  csvFile('no byte at all', '', { refused: 'EMPTY_FILE' }),
  csvFile('nothing but a BOM', '\uFEFF', { refused: 'NO_HEADER' }),
  csvFile('a header and no row', lines(headers), { ready: 0 }),
  csvFile('blank lines and lines of separators', `${headers}\n\n${goodRow}\n,,\n , \t,\u00A0\n${secondRow}\n`, {
    ready: 2,
    ignored: ['BLANK_ROW', 'BLANK_ROW', 'BLANK_ROW'],
  }),
  csvFile('a value with an unquoted separator', lines(headers, 'DV0001,Trường A, xã B,Y tế', secondRow), {
    ready: 1,
    faults: [
      ['C2', 'NOT_A_CHOICE'],
      ['D2', 'EXTRA_CELL'],
    ],
  }),
  csvFile('a row that ends early', lines(`${headers},Biên chế,Năm`, goodRow), {
    ready: 1,
    first: { staff: undefined, year: undefined },
  }),
  csvFile(
    'more rows than the limit',
    lines(headers, goodRow, secondRow, fourth),
    { refused: 'TOO_MANY_ROWS' },
    { rows: 3 },
  ),
  csvFile(
    'more columns than the limit',
    lines(headers + Array.from({ length: 250 }, (_, index) => `,c${index}`).join(''), goodRow),
    {
      refused: 'TOO_MANY_COLUMNS',
    },
  ),
  csvFile('more bytes than the limit', table, { refused: 'FILE_TOO_LARGE' }, { fileBytes: 50 }),
];
