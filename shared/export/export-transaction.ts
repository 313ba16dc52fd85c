import type { DataSource } from 'typeorm';
import { ReadTransaction } from '../database/read-transaction.js';
import { headPosition } from '../outbox/outbox-event.js';
import { type Viewer, viewerSettings } from '../trust/viewer.js';

/** Fewer questions for as many rows, and not so many that other requests wait while a page is written out. */
export const exportPageRows = 500;

/** For each statement, and so for a page and not for the whole; between pages a slow reader may rest. */
const pace = { statement_timeout: '30000', idle_in_transaction_session_timeout: '150000' };

/** What one export reads: one state of the rows from the first page to the last, under its viewer's settings. */
export class ExportTransaction extends ReadTransaction {
  override readonly largestPage = exportPageRows;

  constructor(dataSource: DataSource, viewer: Viewer) {
    super(dataSource, { ...viewerSettings(viewer), ...pace });
  }

  /** When this state was, up to which position of the outbox it goes, and whether there are samples in it. */
  async state(): Promise<ExportState> {
    const [row] = await this.query<{ asOf: Date; isSample: boolean }>(
      `SELECT now() AS "asOf", EXISTS (SELECT FROM seed_run WHERE kind = 'SAMPLE') AS "isSample"`,
    );
    const { asOf = new Date(), isSample = true } = row ?? {};
    return { asOf: asOf.toISOString(), isSample, position: String(await headPosition(this)) };
  }
}

export interface ExportState {
  readonly asOf: string;
  readonly isSample: boolean;
  readonly position: string;
}
