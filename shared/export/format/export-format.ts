import type { ExportColumn } from '../export-column.js';
import type { Row } from '../read-rows.js';

/** What is written, whatever the format. */
export interface ExportTable {
  /** Name of the sheet. */
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly pages: AsyncIterable<readonly Row[]>;
}

/** A kind of file: what it is called, and how rows become its bytes while they come. */
export interface ExportFormat {
  readonly contentType: string;
  readonly write: (table: ExportTable) => AsyncGenerator<Buffer>;
}
