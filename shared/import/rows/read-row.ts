import { cellFault, type CellFault } from '../cell/cell-fault.js';
import type { Table } from '../header/table-columns.js';
import type { ImportLimits } from '../import-limits.js';
import type { ImportedValue } from '../register-layout.js';
import { cellAddress } from '../source/cell-address.js';
import { shownText, type MergedRange, type SourceRow } from '../source/source-cell.js';
import { isBlank } from './not-data.js';
import type { ColumnPlace, OriginalCell, RowFault } from './row-outcome.js';

/** A row with every cell typed, or with every fault found: not only the first. */
export interface TypedRow {
  readonly values: Readonly<Record<string, ImportedValue | undefined>>;
  readonly faults: readonly RowFault[];
}

/** What the row's surroundings say about it. */
export interface RowSetting {
  readonly table: Table;
  readonly merges: readonly MergedRange[];
  readonly isDelimited: boolean;
}

export function readRow(row: SourceRow, { table, merges, isDelimited }: RowSetting): TypedRow {
  const values: Record<string, ImportedValue | undefined> = {};
  const faults: RowFault[] = row.isHidden
    ? [faultAt(row, table.columns[0]?.index ?? 0, null, cellFault('HIDDEN_ROW', []))]
    : [];
  for (const { key, index, column, read } of table.columns) {
    const cell = row.cells[index];
    const merge = merges.find(({ left, right }) => left <= index && index <= right);
    if (merge !== undefined) faults.push(faultAt(row, index, key, cellFault('MERGED_CELL', [merge.text])));
    else if (cell !== undefined && !isBlank(cell)) {
      const reading = read(cell);
      if ('fault' in reading) faults.push(faultAt(row, index, key, reading.fault));
      else values[key] = reading.value;
    } else {
      values[key] = undefined;
      if (column.required === true) faults.push(faultAt(row, index, key, cellFault('REQUIRED_BLANK', [])));
    }
  }
  if (isDelimited) faults.push(...extraCells(row, table.width));
  return { values, faults };
}

/** Where a table is only lines of text, one cell too many has moved all that follow it. */
function extraCells(row: SourceRow, width: number): RowFault[] {
  const extra = row.cells.findIndex((cell, index) => index >= width && !isBlank(cell));
  return extra < 0 ? [] : [faultAt(row, extra, null, cellFault('EXTRA_CELL', [width]))];
}

export function faultAt(row: SourceRow, index: number, key: string | null, fault: CellFault): RowFault {
  const cell = row.cells[index];
  return { ...fault, address: cellAddress(index, row.number), key, found: cell === undefined ? '' : shownText(cell) };
}

/** The row as the file has it; a cell beyond the limit is cut, since whoever repairs it must look at the file anyway. */
export function originalCells(
  row: SourceRow,
  { columns }: { readonly columns: readonly ColumnPlace[] },
  { cellCharacters, columns: most }: ImportLimits,
): OriginalCell[] {
  return row.cells.slice(0, most).flatMap((cell, index) => {
    if (cell === undefined || isBlank(cell)) return [];
    const key = columns.find((column) => column.index === index)?.key ?? null;
    const text = shownText(cell).slice(0, cellCharacters);
    const number = cell.kind === 'NUMBER' && cell.look !== 'DATE' ? { number: cell.look } : {};
    return [{ address: cellAddress(index, row.number), key, text, ...number }];
  });
}
