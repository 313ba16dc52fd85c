import type { Table } from '../header/table-columns.js';
import type { IgnoreReason } from '../import-reason.js';
import type { SourceCell, SourceRow } from '../source/source-cell.js';
import { cleanText, isBlankText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';

type NotData = Exclude<IgnoreReason, 'EXACT_REPEAT'>;

export const isBlank = (cell: SourceCell | undefined): boolean =>
  cell === undefined || (cell.kind === 'TEXT' && isBlankText(cell.text));

/** Judges the rows of one table in their order: signatures end it, column numbers stand right below the header. */
export type NotDataJudge = (row: SourceRow) => NotData | null;

export function notDataJudge(table: Table): NotDataJudge {
  let isFirst = true;
  let isAfterTable = false;
  return (row) => {
    const filled = row.cells.filter((cell): cell is SourceCell => !isBlank(cell));
    if (filled.length === 0) return 'BLANK_ROW';
    const isBelowHeader = isFirst;
    isFirst = false;
    if (isBelowHeader && numbersColumns(filled, table)) return 'COLUMN_NUMBERS';
    const reason = reasonByText(row, filled, table);
    if (reason === 'NOTE_ROW') isAfterTable = true;
    if (reason !== null) return reason;
    if (isAfterTable && filled.length <= 2 && lacksRequired(row, table)) return 'NOTE_ROW';
    return table.columns.every(({ index }) => isBlank(row.cells[index])) ? 'ORDINAL_ONLY' : null;
  };
}

function reasonByText(row: SourceRow, filled: readonly SourceCell[], table: Table): NotData | null {
  const opening = filled.slice(0, 3).find(({ kind, text }) => kind === 'TEXT' && !ordinal.test(text.trim()));
  if (opening === undefined) return null;
  const text = cleanText(opening.text).toLowerCase();
  if (/^ví dụ ?[:—–-]/.test(text)) return 'EXAMPLE_ROW';
  if (repeatsHeader(row, table)) return 'REPEATED_HEADER';
  if (total.test(text) && lacksRequired(row, table)) return 'TOTAL_ROW';
  return note.test(text) && filled.length <= 4 && lacksRequired(row, table) ? 'NOTE_ROW' : null;
}

const ordinal = /^(?:\d+[.)]?|[ivx]+[.)]?|[a-z][.)])$/i;

/** With its tone marks: “Cộng” is a total, “Công ty” is not. */
const total = /^(?:tổng cộng|tổng số|tổng|cộng|cộng dồn|lũy kế|total)(?: ?[:(].*| (?:toàn|cả|các|chung).*)?$/;

const note = new RegExp(
  '^(?:ghi chú|lưu ý|chú thích|nơi nhận|người lập|người ký|người duyệt|lập biểu|thủ trưởng|giám đốc|phó giám đốc|kế toán' +
    '|chủ tịch|phó chủ tịch|chánh văn phòng|tm\\.|kt\\.|tl\\.|tuq\\.|xác nhận|\\(ký|\\(đã ký|ký tên|[^,]{1,40}, ngày .* tháng .* năm)',
);

const lacksRequired = (row: SourceRow, { columns }: Table): boolean => {
  const required = columns.filter(({ column }) => column.required === true);
  return (required.length === 0 ? columns : required).some(({ index }) => isBlank(row.cells[index]));
};

function repeatsHeader(row: SourceRow, { columns }: Table): boolean {
  return columns.every(({ index, headerFold }) => {
    const cell = row.cells[index];
    // Folding takes letters away and adds none, so most rows are told apart by their length.
    const couldBe = cell !== undefined && cell.text.length >= headerFold.length && cell.text.length < 500;
    return couldBe && foldText(cell.text) === headerFold;
  });
}

/** `A | B | (1) | (2)` or `1 | 2 | 3` in every column: forms of the State number their columns. */
function numbersColumns(filled: readonly SourceCell[], { width }: Table): boolean {
  if (filled.length < Math.max(2, width)) return false;
  const marks = filled.map(({ text }) => text.trim().replace(/^\((.*)\)$/, '$1'));
  const numbers = marks.filter((mark) => !/^[A-Z]$/.test(mark)).map(Number);
  return numbers.every((number, index) => number === index + 1);
}
