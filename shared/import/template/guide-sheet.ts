import { columnsOf, type RegisterColumn, type RegisterLayout } from '../register-layout.js';
import type { WrittenSheet } from './workbook-writer.js';

/** What every column means, in both languages, beside the table that is filled in. */
export function guideSheet(layout: RegisterLayout): WrittenSheet {
  const header = ['Cột — Column', 'Bắt buộc — Required', 'Cách ghi', 'How to write', 'Giá trị nhận — Accepted'];
  return {
    name: 'Hướng dẫn — Guide',
    columns: [36, 14, 48, 48, 48].map((width) => ({ width, style: 'GUIDE' })),
    rows: [
      { style: 'HEADER', texts: [`Hướng dẫn ghi biểu “${layout.name.vi}” — How to fill in “${layout.name.en}”`] },
      {
        style: 'GUIDE',
        texts: [
          'Mỗi hàng là một bản ghi. Ô để trống nghĩa là không nêu, không xóa giá trị đã có. Không gộp ô. — One record a row. A blank cell states nothing and erases nothing. Do not merge cells.',
        ],
      },
      { style: 'HEADER', texts: header },
      ...columnsOf(layout).map(({ column }) => ({ style: 'GUIDE' as const, texts: guideRow(column) })),
    ],
  };
}

/** The header stands in quotation marks after a word: a cell that only repeats a header would look like one. */
const guideRow = (column: RegisterColumn): string[] => [
  `Cột “${column.header.vi}” — “${column.header.en}”`,
  column.required === true ? 'Có — Yes' : 'Không — No',
  column.help.vi,
  column.help.en,
  acceptedOf(column),
];

function acceptedOf(column: RegisterColumn): string {
  switch (column.kind) {
    case 'CHOICE':
      return Object.values(column.choices)
        .map(({ label }) => `${label.vi} — ${label.en}`)
        .join('\n')
        .slice(0, 30_000);
    case 'BOOLEAN':
      return 'Có, Không — Yes, No';
    case 'DATE':
      return 'Ngày/tháng/năm: 31/12/2024 — Day/month/year';
    case 'TIME':
      return 'Ngày/tháng/năm giờ:phút: 31/12/2024 08:30 — Day/month/year hour:minute';
    case 'YEAR':
      return 'Bốn chữ số: 2024 — Four digits';
    case 'MONEY':
      return 'Số nguyên, đơn vị đồng — Whole number, in VND';
    case 'INTEGER':
      return 'Số nguyên — Whole number';
    case 'DECIMAL':
      return column.percent === true ? 'Phần trăm: 89,5 — Percent' : 'Số thập phân: 1234,5 — Decimal number';
    case 'TEXT':
    case 'CODE':
      return column.maxLength === undefined
        ? 'Văn bản — Text'
        : `Văn bản, tối đa ${column.maxLength} ký tự — Text, at most ${column.maxLength} characters`;
  }
}
