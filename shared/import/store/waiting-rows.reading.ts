import type { Queryable } from '../../outbox/outbox-event.js';
import type { PersonalVault } from '../../personal/personal-vault.js';
import type { OpenFault, RowContent } from './quarantine.js';

/** A row that waits, its content still sealed. */
export interface KeptRow {
  readonly runId: string;
  readonly position: number;
  readonly sheet: string;
  readonly row: number;
  readonly faults: readonly OpenFault[];
  readonly box: Buffer;
}

export interface RowsAsked {
  readonly runId: string;
  /** Rows after this position; 0: from the beginning. */
  readonly after: number;
  readonly first: number;
}

/** For each question its rows, in the order of the file; one statement for all of them. */
export async function readWaiting(database: Queryable, asked: readonly RowsAsked[]): Promise<KeptRow[][]> {
  const rows = await database.query<KeptRow & { question: number }>(
    `SELECT asked.question, run_id AS "runId", position, sheet, row_number AS row, faults, box
     FROM jsonb_to_recordset($1::jsonb) AS asked (question integer, "runId" text, after integer, first integer)
     CROSS JOIN LATERAL (SELECT * FROM import_row WHERE run_id = asked."runId" AND position > asked.after
                         ORDER BY position LIMIT asked.first) AS waiting
     ORDER BY question, position`,
    [JSON.stringify(asked.map((one, question) => ({ ...one, question })))],
  );
  return asked.map((_, wanted) => rows.filter(({ question }) => question === wanted));
}

/** So many rows are read, opened and written at a time; between them others have their turn. */
const rowsAtOnce = 250;

/** The rows of one part in the order of the file, batch by batch. */
export async function* readPart(database: Queryable, runId: string, part: number): AsyncGenerator<KeptRow[]> {
  for (let after = 0; ;) {
    const rows = await database.query<KeptRow>(
      `SELECT run_id AS "runId", position, sheet, row_number AS row, faults, box FROM import_row
       WHERE (run_id, part) = ($1, $2) AND position > $3 ORDER BY position LIMIT ${rowsAtOnce}`,
      [runId, part, after],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.position;
  }
}

/** What stands in rows, in order; null where the key was destroyed. */
export async function openRows(
  database: Queryable,
  vault: PersonalVault,
  rows: readonly KeptRow[],
): Promise<(RowContent | null)[]> {
  const opened = await vault.open(
    database,
    rows.map(({ runId, box }) => ({ subject: runId, box })),
  );
  return opened as (RowContent | null)[];
}
