import { csvFile, goodFirst, goodRow, headers, lines, secondRow, type HostileFile } from './hostile-file.fixture.js';

const letterhead = ['ỦY BAN NHÂN DÂN TỈNH', 'SỞ NỘI VỤ', '', '"DANH SÁCH ĐƠN VỊ, NĂM 2024"', ''];

export const tableFiles: readonly HostileFile[] = [
  csvFile('a letterhead above the table', lines(...letterhead, headers, goodRow, secondRow), {
    ready: 2,
    first: goodFirst,
  }),
  csvFile('headers without tone marks, in capitals', lines('MA DON VI,TEN-DON-VI (*),Linh   vuc:', goodRow), {
    ready: 1,
    first: goodFirst,
  }),
  csvFile('headers in English', lines('Unit code,Unit name,Field', 'DV0001,Trung tâm Y tế Đắk Mil,Health'), {
    ready: 1,
    first: goodFirst,
  }),
  csvFile('synonyms and remarks in headers', lines('Mã ĐV,Tên đơn vị (ghi đầy đủ),Lĩnh vực', goodRow), {
    ready: 1,
    first: goodFirst,
  }),
  csvFile(
    'columns in another order, and unknown ones',
    lines('STT,Lĩnh vực,Ghi chú,Tên đơn vị,Mã đơn vị', '1,Y tế,abc,Trung tâm Y tế Đắk Mil,DV0001'),
    {
      ready: 1,
      first: goodFirst,
      ignoredColumns: ['A1 STT', 'C1 Ghi chú'],
    },
  ),
  csvFile('a column twice', lines('Mã đơn vị,Tên đơn vị,Lĩnh vực,Tên Đơn Vị', `${goodRow},B`), {
    refused: 'DUPLICATE_COLUMN',
    cells: ['don-vi!B1', 'don-vi!D1'],
  }),
  csvFile('a required column missing', lines('Mã đơn vị,Tên đơn vi trực thuộc,Lĩnh vực', goodRow), {
    refused: 'MISSING_COLUMNS',
  }),
  csvFile('only one column of the register', lines('Mã đơn vị,Khác,Nữa', goodRow), { refused: 'MISSING_COLUMNS' }),
  csvFile('no header', lines(goodRow, secondRow), { refused: 'NO_HEADER' }),
  csvFile('prose', 'Kính gửi Sở Nội vụ, đơn vị xin báo cáo như sau.\n', { refused: 'NO_HEADER' }),
  csvFile('a header below the limit', lines(...Array.from({ length: 40 }, () => 'x'), headers, goodRow), {
    refused: 'NO_HEADER',
  }),
  csvFile('the header again, as printed on every page', lines(headers, goodRow, headers, secondRow), {
    ready: 2,
    ignored: ['REPEATED_HEADER'],
  }),
  csvFile('a row that numbers the columns', lines(headers, '(1),(2),(3)', goodRow), {
    ready: 1,
    ignored: ['COLUMN_NUMBERS'],
  }),
  csvFile('letters and numbers over columns', lines(`${headers},Biên chế`, 'A,B,1,2', `${goodRow},5`), {
    ready: 1,
    ignored: ['COLUMN_NUMBERS'],
  }),
  csvFile('ordinal numbers down to an empty end', lines(`STT,${headers}`, `1,${goodRow}`, '2,,,', '3,,,'), {
    ready: 1,
    ignored: ['ORDINAL_ONLY', 'ORDINAL_ONLY'],
    ignoredColumns: ['A1 STT'],
  }),
  csvFile(
    'totals, and a company that is none',
    lines(
      `${headers},Biên chế`,
      'DV0001,Công ty Cấp nước,Y tế,5',
      'DV0002,Tổng công ty Điện lực,Y tế,5',
      ',Cộng,,10',
      ',TỔNG CỘNG:,,10',
      'Tổng số,,,10',
    ),
    {
      ready: 2,
      ignored: ['TOTAL_ROW', 'TOTAL_ROW', 'TOTAL_ROW'],
    },
  ),
  csvFile(
    'notes and signatures below',
    lines(
      headers,
      goodRow,
      '',
      'Ghi chú: số liệu đến 31/12',
      ',,"Gia Nghĩa, ngày 30 tháng 6 năm 2024"',
      'Người lập biểu,,Thủ trưởng đơn vị',
      '(Ký),,"(Ký, đóng dấu)"',
      'Nguyễn Văn A,,Trần Thị B',
    ),
    {
      ready: 1,
      ignored: ['BLANK_ROW', 'NOTE_ROW', 'NOTE_ROW', 'NOTE_ROW', 'NOTE_ROW', 'NOTE_ROW'],
    },
  ),
  csvFile('a row of data below a note', lines(headers, goodRow, 'Ghi chú: còn nữa', secondRow), {
    ready: 2,
    ignored: ['NOTE_ROW'],
  }),
  csvFile('a row with parts missing is no note', lines(headers, ',Trường không mã,Y tế'), {
    ready: 0,
    faults: [['A2', 'REQUIRED_BLANK']],
  }),
  csvFile('a row that says the same again', lines(headers, goodRow, secondRow, `  ${goodRow} `), {
    ready: 2,
    ignored: ['EXACT_REPEAT'],
  }),
  csvFile('a key with other content', lines(headers, goodRow, 'DV0001,Tên khác,Y tế', secondRow), {
    ready: 2,
    faults: [['A3', 'SAME_KEY']],
  }),
  csvFile(
    'a faulty row and its repeat',
    lines(headers, 'DV0001,Trường A,Thể thao', 'DV0001,Trường A,Thể thao', goodRow),
    {
      ready: 0,
      faults: [
        ['C2', 'NOT_A_CHOICE'],
        ['A4', 'SAME_KEY'],
      ],
      ignored: ['EXACT_REPEAT'],
    },
  ),
  csvFile(
    'all faults of a row at once',
    lines(`${headers},Biên chế,Ngày thành lập,Năm`, 'dv1,,Thể thao,nhiều,31/02/2024,24'),
    {
      ready: 0,
      faults: [
        ['A2', 'WRONG_FORMAT'],
        ['B2', 'REQUIRED_BLANK'],
        ['C2', 'NOT_A_CHOICE'],
        ['D2', 'NOT_A_NUMBER'],
        ['E2', 'NO_SUCH_DAY'],
        ['F2', 'NOT_A_YEAR'],
      ],
    },
  ),
  csvFile('money in millions, by its header', lines(`${headers},Kinh phí (triệu đồng)`, `${goodRow},1500`), {
    refused: 'UNIT_IN_HEADER',
    cells: ['don-vi!D1'],
  }),
  csvFile(
    'money in millions, by a line above',
    lines(',,,Đơn vị tính: Triệu đồng', `${headers},Kinh phí`, `${goodRow},1500`),
    {
      refused: 'UNIT_IN_HEADER',
      cells: ['don-vi!D1'],
    },
  ),
  csvFile(
    'money in đồng, by a line above',
    lines(',,,Đơn vị tính: đồng', `${headers},Kinh phí (đồng)`, `${goodRow},1.500.000`),
    {
      ready: 1,
      first: { budget: '1500000' },
    },
  ),
];
