/** How much one file may ask of the reader. A file over a limit is refused as a whole; a cell over its limit waits with its row. */
export interface ImportLimits {
  readonly fileBytes: number;
  /** All parts of a workbook together, counted while they inflate: what the archive says about itself is not believed. */
  readonly inflatedBytes: number;
  /** Inflated over stored bytes of one part, once it is larger than `ratioFromBytes`. Sheets of equal rows reach 100. */
  readonly inflationRatio: number;
  readonly ratioFromBytes: number;
  /** The texts that a workbook's cells share must be held in memory at once. */
  readonly sharedTextBytes: number;
  readonly archiveEntries: number;
  readonly mergedRanges: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
  /** How far down the header may stand, below letterhead and titles. */
  readonly headerWithinRows: number;
}

const megabyte = 1024 * 1024;

export const defaultImportLimits: ImportLimits = {
  fileBytes: 64 * megabyte,
  inflatedBytes: 1024 * megabyte,
  inflationRatio: 400,
  ratioFromBytes: 8 * megabyte,
  sharedTextBytes: 128 * megabyte,
  archiveEntries: 1_000,
  mergedRanges: 20_000,
  rows: 1_048_576, // as many as a worksheet has: a million, and room for header and letterhead
  columns: 200,
  cellCharacters: 32 * 1024,
  headerWithinRows: 30,
};
