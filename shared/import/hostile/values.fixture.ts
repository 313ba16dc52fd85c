import { csvFile, goodRow, headers, lines, type HostileFile } from './hostile-file.fixture.js';

/** One column and one value a row; ready rows first, so that `first` is the first of them. */
function column(
  name: string,
  header: string,
  values: readonly string[],
  expected: HostileFile['expected'],
): HostileFile {
  const rows = values.map(
    (value, index) => `DV${String(index).padStart(4, '0')},Đơn vị ${index},Y tế,"${value.replaceAll('"', '""')}"`,
  );
  return csvFile(name, lines(`${headers},${header}`, ...rows), expected);
}

export const valueFiles: readonly HostileFile[] = [
  column(
    'days as people write them',
    'Ngày thành lập',
    [
      '31/12/2020',
      '31-12-2020',
      '31.12.2020',
      '2020-12-31',
      '2020/12/31',
      '2020-12-31T00:00:00',
      '31/12/2020 00:00',
      'ngày 31 tháng 12 năm 2020',
      '1/2/2020',
      '',
    ],
    {
      ready: 10,
      first: { foundedOn: '2020-12-31' },
    },
  ),
  column(
    'days that are none',
    'Ngày thành lập',
    [
      '31/02/2024',
      '29/02/2023',
      '12/31/2024',
      '31/12/24',
      '45657',
      '20241231',
      '12/2024',
      'cuối năm',
      '31/12/1024',
      '0/1/2024',
    ],
    {
      ready: 0,
      faults: [
        ['D2', 'NO_SUCH_DAY'],
        ['D3', 'NO_SUCH_DAY'],
        ['D4', 'MONTH_FIRST', '31/12/2024'],
        ['D5', 'TWO_DIGIT_YEAR', '31/12/2024'],
        ['D6', 'SERIAL_UNCERTAIN', '31/12/2024'],
        ['D7', 'SERIAL_UNCERTAIN', '31/12/2024'],
        ['D8', 'NOT_A_DATE'],
        ['D9', 'NOT_A_DATE'],
        ['D10', 'OUT_OF_RANGE'],
        ['D11', 'NO_SUCH_DAY'],
      ],
    },
  ),
  column('whole numbers with separators', 'Biên chế', ['1.234', '1,234', '1 234', '1234', '01234', '1234,0', '+1234'], {
    ready: 7,
    first: { staff: 1234 },
  }),
  column(
    'whole numbers that are none',
    'Biên chế',
    ['12,5', '-1', '6000', 'mười', '1.23E+5', '5%', '12.34.56', '0x10'],
    {
      ready: 0,
      faults: [
        ['D2', 'NOT_WHOLE'],
        ['D3', 'OUT_OF_RANGE'],
        ['D4', 'OUT_OF_RANGE'],
        ['D5', 'NOT_A_NUMBER'],
        ['D6', 'DIGITS_LOST'],
        ['D7', 'PERCENT_UNEXPECTED', '5'],
        ['D8', 'NOT_A_NUMBER'],
        ['D9', 'NOT_A_NUMBER'],
      ],
    },
  ),
  column('decimals of both customs', 'Diện tích', ['1.234,5', '1,234.5', '1 234,5', '1234,5', '1234.5', '1234,50'], {
    ready: 6,
    first: { area: '1234.5' },
  }),
  column('decimals that can be two things', 'Diện tích', ['1.234', '1,234', '0,125', '1.234.567'], {
    ready: 2,
    first: { area: '0.125' },
    faults: [
      ['D2', 'AMBIGUOUS_NUMBER'],
      ['D3', 'AMBIGUOUS_NUMBER'],
    ],
  }),
  column('percents', 'Mức tự chủ', ['89,5', '89,5%', '89.5 %', '101', '8950%'], {
    ready: 3,
    first: { selfFinancing: '89.5' },
    faults: [
      ['D5', 'OUT_OF_RANGE'],
      ['D6', 'OUT_OF_RANGE'],
    ],
  }),
  column(
    'money',
    'Kinh phí',
    ['1.500.000.000', '1500000000', '1,500,000,000', '1.500.000.000 đồng', '1.500.000.000đ', '1500000000 VND'],
    {
      ready: 6,
      first: { budget: '1500000000' },
    },
  ),
  column(
    'money that is none',
    'Kinh phí',
    ['1,5 tỷ', '200 triệu đồng', '1.500,5', '(1.500)', '-5', '1E+09', '99999999999999999999'],
    {
      ready: 0,
      faults: [
        ['D2', 'UNIT_IN_NUMBER', '1500000000'],
        ['D3', 'UNIT_IN_NUMBER', '200000000'],
        ['D4', 'NOT_WHOLE'],
        ['D5', 'OUT_OF_RANGE'],
        ['D6', 'OUT_OF_RANGE'],
        ['D7', 'DIGITS_LOST'],
        ['D8', 'OUT_OF_RANGE'],
      ],
    },
  ),
  column('yes and no', 'Tự chủ', ['x', 'Có', 'X', '1', 'TRUE', '✓', 'Không', '0', 'chưa'], {
    ready: 9,
    first: { isAutonomous: true },
  }),
  column('neither yes nor no', 'Tự chủ', ['có lẽ', '2', '?'], {
    ready: 0,
    faults: [
      ['D2', 'NOT_A_BOOLEAN'],
      ['D3', 'NOT_A_BOOLEAN'],
      ['D4', 'NOT_A_BOOLEAN'],
    ],
  }),
  column('years', 'Năm', ['2024', 'Năm 2024', '24', '1800', '2024.5'], {
    ready: 2,
    first: { year: 2024 },
    faults: [
      ['D4', 'NOT_A_YEAR'],
      ['D5', 'OUT_OF_RANGE'],
      ['D6', 'NOT_A_YEAR'],
    ],
  }),
  csvFile(
    'labels of a list, and slips of them',
    lines(
      headers,
      'DV0001,A,y te',
      'DV0002,B,HEALTH',
      'DV0003,C,Giáo dục và Đào tạo',
      'DV0004,D,Van hoá',
      'DV0005,E,Văn hoáa',
      'DV0006,F,Khác',
    ),
    {
      ready: 4,
      first: { field: 'HEALTH' },
      faults: [
        ['C6', 'NOT_A_CHOICE', 'Văn hóa'],
        ['C7', 'NOT_A_CHOICE'],
      ],
    },
  ),
  csvFile(
    'formulas sent as text',
    lines(
      headers,
      `DV0001,"=cmd|' /C calc'!A0",Y tế`,
      'DV0002,@SUM(A1),Y tế',
      'DV0003,+84 262 3543,Y tế',
      "DV0004,'-abc,Y tế",
    ),
    {
      ready: 4,
      first: { name: "=cmd|' /C calc'!A0" },
    },
  ),
  csvFile('a code that Excel was forced to keep', lines(headers, '="DV0001",Trường A,Y tế', '9.8E+11,Trường B,Y tế'), {
    ready: 1,
    first: { code: 'DV0001' },
    faults: [['A3', 'DIGITS_LOST']],
  }),
  column('a text over its length', 'Người đứng đầu', ['a'.repeat(100), 'a'.repeat(101)], {
    ready: 1,
    faults: [['D3', 'TOO_LONG']],
  }),
  csvFile(
    'half of a letter outside the basic plane',
    () => Buffer.from(`\uFEFF${lines(headers, goodRow, 'DV0002,Trường \uD83D A,Y tế')}`, 'utf16le'),
    {
      refused: 'ENCODING_UNKNOWN',
    },
  ),
];
