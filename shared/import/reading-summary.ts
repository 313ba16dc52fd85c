import type { Tally } from './rows/tally.js';

/** What can be said about a file as a whole. */
export interface ReadingSummary {
  readonly format: 'CSV' | 'XLSX' | null;
  /** How the letters of a CSV file were written. */
  readonly encoding: string | null;
  readonly sheets: readonly SheetSummary[];
  /** Columns that the register does not know; what they hold was not read. */
  readonly ignoredColumns: readonly IgnoredColumn[];
  readonly tally: Tally;
}

export interface SheetSummary {
  readonly name: string;
  /** null: the sheet is not the register, and its rows are no source rows. */
  readonly headerRow: number | null;
  readonly rows: number;
  readonly ignored: 'HIDDEN' | 'EMPTY' | 'NO_HEADER' | null;
}

export interface IgnoredColumn {
  readonly sheet: string;
  readonly address: string;
  /** Empty: cells stand there without a header. */
  readonly header: string;
}
