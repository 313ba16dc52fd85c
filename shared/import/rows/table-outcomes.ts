import type { HeaderRow } from '../header/header-row.js';
import type { Table } from '../header/table-columns.js';
import type { ImportLimits } from '../import-limits.js';
import type { IgnoredColumn } from '../reading-summary.js';
import { cellAddress } from '../source/cell-address.js';
import type { SourceRow, SourceSheet } from '../source/source-cell.js';
import { mergeCursor } from './merge-cursor.js';
import { isBlank, notDataJudge } from './not-data.js';
import { faultAt, originalCells, readRow } from './read-row.js';
import type { RepeatFinder } from './repeats.js';
import { ignoredRow, repeatedRow, type RowFault, type RowOutcome, type RowPlace } from './row-outcome.js';
import type { Tallying } from './tally.js';

export interface TableReading {
  readonly sheet: SourceSheet;
  readonly header: HeaderRow;
  readonly table: Table;
  readonly limits: ImportLimits;
  readonly repeats: RepeatFinder;
  readonly tallying: Tallying;
  readonly ignoredColumns: IgnoredColumn[];
}

/** Each row below a header goes in once and comes out once, as one of three. */
export async function* tableOutcomes(
  rows: AsyncIterable<SourceRow>,
  reading: TableReading,
): AsyncGenerator<RowOutcome<unknown>> {
  const judge = rowJudge(reading);
  for await (const row of rows) {
    reading.tallying.in();
    const outcome = judge(row);
    reading.tallying.out(outcome);
    yield outcome;
  }
}

/** Each row is counted, and not looked into. */
export async function* countedRows(rows: AsyncIterable<SourceRow>, tallying: Tallying): AsyncGenerator<SourceRow> {
  for await (const row of rows) {
    tallying.in();
    yield row;
  }
}

function rowJudge({
  sheet,
  header,
  table,
  limits,
  repeats,
  ignoredColumns,
}: TableReading): (row: SourceRow) => RowOutcome<unknown> {
  const notData = notDataJudge(table);
  const merges = mergeCursor(sheet.merges);
  const columns = table.columns.map(({ key, index }) => ({ key, index }));
  const reportUnknown = unknownColumnReporter(sheet.name, header, ignoredColumns);
  return (row) => {
    const place: RowPlace = { sheet: sheet.name, row: row.number };
    const ranges = merges.rangesOf(row.number);
    const reason = notData(row);
    if (reason !== null) return ignoredRow(place, reason);
    if (!sheet.isDelimited) reportUnknown(row);
    const typed = readRow(row, { table, merges: ranges, isDelimited: sheet.isDelimited });
    const repeat = repeats.find(typed, place);
    if (repeat !== null && 'sameAs' in repeat) return repeatedRow(place, repeat.sameAs);
    const faults = [...typed.faults, ...(repeat === null ? [] : [contradiction(repeat.fault, row, table)])];
    if (faults.length === 0) return { ...place, outcome: 'READY', values: typed.values, source: row, columns };
    return { ...place, outcome: 'QUARANTINED', faults, cells: originalCells(row, table, limits) };
  };
}

function contradiction(fault: Omit<RowFault, 'address' | 'found'>, row: SourceRow, { columns }: Table): RowFault {
  const index = columns.find(({ key }) => key === fault.key)?.index ?? 0;
  return faultAt(row, index, fault.key, fault);
}

/** Cells beside the table have no header that could be reported with the others; they are reported at their first cell. */
function unknownColumnReporter(
  sheet: string,
  { cells }: HeaderRow,
  ignored: IgnoredColumn[],
): (row: SourceRow) => void {
  const known = new Set(cells.map(({ column }) => column));
  return (row) => {
    row.cells.forEach((cell, column) => {
      if (known.has(column) || isBlank(cell)) return;
      known.add(column);
      ignored.push({ sheet, address: cellAddress(column, row.number), header: '' });
    });
  };
}
