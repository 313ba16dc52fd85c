import { type FileRefused, refuseFile } from './file-refused.js';
import { headerRefusal, isRegisterHeader, missingColumns } from './header/check-header.js';
import { headerNames, type HeaderNames } from './header/header-names.js';
import { findHeaderRow, type HeaderRow } from './header/header-row.js';
import { tableOf } from './header/table-columns.js';
import { defaultImportLimits, type ImportLimits } from './import-limits.js';
import type { ReadingSummary } from './reading-summary.js';
import { columnsOf, type RegisterLayout, type RowOf } from './register-layout.js';
import { repeatFinder, type RepeatFinder } from './rows/repeats.js';
import type { RowOutcome } from './rows/row-outcome.js';
import { startTally, type Tallying } from './rows/tally.js';
import { countedRows, tableOutcomes } from './rows/table-outcomes.js';
import { openSheets } from './source/open-sheets.js';
import type { ByteSource } from './source/read-head.js';
import { peekRows, type PeekedRows } from './source/peek-rows.js';
import type { SourceRow, SourceSheet } from './source/source-cell.js';

/** The outcomes of a file, and what can be said about the file as a whole as far as it has been read. */
export interface RegisterReading<Row> extends AsyncIterable<RowOutcome<Row>> {
  summary(): ReadingSummary;
}

/**
 * Reads a register from a CSV or XLSX file: one outcome for each row below the header, in the order of the file, with
 * bounded memory. Throws `FileRefused` when the file as a whole cannot be read; that may be after rows were given
 * (a quote that never closes, a limit), so a caller writes within one transaction and keeps nothing of a refused file.
 *
 *     const reading = readRegister(bytes, 'don-vi.xlsx', unitRegister);
 *     for await (const outcome of reading) { … }
 *     reading.summary().tally // read = ready + quarantined + ignored
 */
export function readRegister<Layout extends RegisterLayout>(
  source: ByteSource,
  fileName: string,
  layout: Layout,
  limits: ImportLimits = defaultImportLimits,
  expectedRows?: number,
): RegisterReading<RowOf<Layout>> {
  const reading = startReading(layout, limits, repeatFinder(layout, expectedRows));
  return {
    [Symbol.asyncIterator]: () => outcomes(source, fileName, reading) as AsyncGenerator<RowOutcome<RowOf<Layout>>>,
    summary: () => ({ ...reading.summary, tally: reading.tallying.tally() }),
  };
}

/** A file read for the verdict on it as a whole, and for its summary; what it gives for each row means nothing. */
export interface RegisterVerdict extends AsyncIterable<unknown> {
  summary(): ReadingSummary;
}

/**
 * The same file read only for whether it can be read to its end, and how many rows it has. Nothing in the cells of a text
 * can refuse it as a whole, so they are not typed; a workbook is read like any other time.
 */
export function judgeRegister(
  source: ByteSource,
  fileName: string,
  layout: RegisterLayout,
  limits: ImportLimits = defaultImportLimits,
): RegisterVerdict {
  const reading = startReading(layout, limits, null);
  return {
    [Symbol.asyncIterator]: () => outcomes(source, fileName, reading),
    summary: () => ({ ...reading.summary, tally: reading.tallying.tally() }),
  };
}

const startReading = (layout: RegisterLayout, limits: ImportLimits, repeats: RepeatFinder | null): Reading => ({
  layout,
  limits,
  repeats,
  names: headerNames(layout),
  tallying: startTally(),
  summary: { format: null, encoding: null, sheets: [], ignoredColumns: [] },
});

type Mutable<Value> = {
  -readonly [Key in keyof Value]: Value[Key] extends readonly (infer Item)[] ? Item[] : Value[Key];
};

interface Reading {
  readonly layout: RegisterLayout;
  readonly limits: ImportLimits;
  readonly names: HeaderNames;
  /** Null: read for the verdict alone. */
  readonly repeats: RepeatFinder | null;
  readonly tallying: Tallying;
  readonly summary: Mutable<Omit<ReadingSummary, 'tally'>>;
}

async function* outcomes(source: ByteSource, fileName: string, reading: Reading): AsyncGenerator<unknown> {
  const { limits, names, summary, tallying } = reading;
  const score = (rows: readonly SourceRow[]): number => findHeaderRow(rows, [], names)?.score ?? 0;
  const { format, encoding, sheets, close } = await openSheets(source, fileName, limits, score);
  Object.assign(summary, { format, encoding });
  try {
    yield* sheetOutcomes(sheets, reading);
  } finally {
    await close();
  }
  if (reading.repeats !== null) tallying.close();
}

async function* sheetOutcomes(sheets: AsyncIterable<SourceSheet>, reading: Reading): AsyncGenerator<unknown> {
  const { layout, limits, names, summary } = reading;
  let nearest: HeaderRow | null = null;
  for await (const sheet of sheets) {
    const peeked = await peekRows(limitRows(sheet.rows, limits.rows), limits.headerWithinRows);
    const header = sheet.isHidden ? null : findHeaderRow(peeked.first, sheet.merges, names);
    if (header !== null && isRegisterHeader(header, layout)) yield* registerSheet(sheet, peeked, header, reading);
    else {
      if ((header?.score ?? 0) > (nearest?.score ?? 0)) nearest = header;
      await ignoreSheet(sheet, peeked, reading);
    }
  }
  if (!summary.sheets.some(({ headerRow }) => headerRow !== null)) throw noRegister(nearest, reading);
}

async function* registerSheet(
  sheet: SourceSheet,
  peeked: PeekedRows,
  header: HeaderRow,
  { layout, limits, repeats, tallying, summary }: Reading,
): AsyncGenerator<unknown> {
  const refusal = headerRefusal(header, peeked.first.slice(0, header.firstIndex), layout, sheet.name);
  if (refusal !== null) throw refusal;
  const table = tableOf(header, layout, limits);
  if (table.width > limits.columns) throw refuseFile('TOO_MANY_COLUMNS', [limits.columns]);
  const unknown = header.cells.filter(({ key }) => key === null);
  summary.ignoredColumns.push(...unknown.map(({ address, text }) => ({ sheet: sheet.name, address, header: text })));
  const headerRow = peeked.first[header.firstIndex]?.number ?? 0;
  const before = tallying.tally().read;
  const rows = peeked.from(header.lastIndex + 1);
  const { ignoredColumns } = summary;
  if (repeats === null && sheet.isDelimited) yield* countedRows(rows, tallying);
  else
    yield* tableOutcomes(rows, {
      ...{ sheet, table, limits, tallying, header, ignoredColumns },
      repeats: repeats ?? repeatFinder(layout),
    });
  summary.sheets.push({ name: sheet.name, headerRow, rows: tallying.tally().read - before, ignored: null });
}

/** A sheet that is not the register is counted and reported, never dropped in silence. */
async function ignoreSheet(sheet: SourceSheet, peeked: PeekedRows, { summary }: Reading): Promise<void> {
  let rows = 0;
  for await (const _ of peeked.from(0)) rows += 1;
  const ignored = sheet.isHidden ? 'HIDDEN' : rows === 0 ? 'EMPTY' : 'NO_HEADER';
  summary.sheets.push({ name: sheet.name, headerRow: null, rows, ignored });
}

function noRegister(nearest: HeaderRow | null, { layout, limits }: Reading): FileRefused {
  const required = columnsOf(layout).filter(({ column }) => column.required === true);
  const headers = (required.length === 0 ? columnsOf(layout) : required).map(({ column }) => column.header.vi);
  const missing = nearest === null ? null : missingColumns(nearest.cells, layout);
  return missing ?? refuseFile('NO_HEADER', [headers, limits.headerWithinRows]);
}

async function* limitRows(rows: AsyncIterable<SourceRow>, limit: number): AsyncGenerator<SourceRow> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > limit) throw refuseFile('TOO_MANY_ROWS', [limit]);
    yield row;
  }
}
