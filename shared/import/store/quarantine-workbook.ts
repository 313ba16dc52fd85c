import { columnsOf } from '../register-layout.js';
import { type WrittenNumber, type WrittenRow, writeLongSheet } from '../template/workbook-writer.js';
import type { ImportRegister } from './import-register.js';
import type { OpenFault, RowContent } from './quarantine.js';
import type { KeptRow } from './waiting-rows.reading.js';

/** A row with what stands in it. */
export interface OpenedRow extends KeptRow {
  readonly content: RowContent;
}

/** Beside the register's own columns; no column of a register, so they are not read when the workbook comes back. */
const remarks = ['Dòng gốc', 'Lỗi', 'Gợi ý'] as const;

/** Rows that wait, in the columns of the register: to be corrected there and sent again. */
export function quarantineWorkbook(
  { layout }: Pick<ImportRegister, 'layout'>,
  batches: AsyncIterable<readonly OpenedRow[]>,
): Promise<Buffer> {
  const columns = columnsOf(layout);
  const sheet = {
    name: 'Hàng chờ sửa',
    freezesFirstRow: true,
    columns: [...columns.map(() => ({ width: 24, style: 'TEXT' as const })), ...remarks.map(() => remarkColumn)],
  };
  return writeLongSheet(sheet, writtenRows());

  async function* writtenRows(): AsyncGenerator<WrittenRow[]> {
    yield [{ style: 'HEADER', texts: [...columns.map(({ column }) => column.header.vi), ...remarks] }];
    for await (const rows of batches) yield rows.map(writtenRow);
  }

  function writtenRow(row: OpenedRow): WrittenRow {
    return { style: 'TEXT', texts: [...columns.map(({ key }) => cellOf(row, key)), ...remarksOn(row)] };
  }
}

const remarkColumn = { width: 48, style: 'GUIDE' } as const;

/** As it was: a number of a worksheet goes back as that number, everything else as the text that was shown. */
function cellOf({ content }: OpenedRow, wanted: string): string | WrittenNumber {
  const { text = '', number } = content.cells.find(({ key }) => key === wanted) ?? {};
  if (number === undefined) return text;
  return { number: text, style: number === 'PERCENT' ? 'PERCENT' : 'GENERAL' };
}

const remarksOn = ({ sheet, row, faults, content }: OpenedRow): string[] => [
  `${sheet}!${row}`,
  faults.map((fault, index) => sentence(fault, content.hints[index])).join('\n'),
  content.hints.flatMap(({ suggestion }) => suggestion ?? []).join('\n'),
];

const sentence = ({ address, message }: OpenFault, hint: RowContent['hints'][number] | undefined): string =>
  `${address === null ? '' : `${address}: `}${(hint?.explanation ?? message).vi}`;
