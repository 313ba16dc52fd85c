import type { Bilingual } from '../../errors/hub-error.js';
import type { Queryable } from '../../outbox/outbox-event.js';
import type { PersonalVault } from '../../personal/personal-vault.js';
import { defaultImportLimits } from '../import-limits.js';
import { originalCells } from '../rows/read-row.js';
import type { ColumnPlace, OriginalCell, RowFault, RowPlace } from '../rows/row-outcome.js';
import { cellAddress } from '../source/cell-address.js';
import type { ReadyRow } from './import-register.js';
import { partAfter } from './quarantine-parts.js';
import type { ColumnFault } from './row-fault.js';

/** What anybody who follows the run may know of a fault. */
export interface OpenFault {
  readonly address: string | null;
  readonly key: string | null;
  readonly reason: string;
  readonly message: Bilingual;
}

/** What stands in a row that waits: sealed. */
export interface RowContent {
  readonly cells: readonly OriginalCell[];
  /** One for each fault, in the same order. */
  readonly hints: readonly { readonly suggestion: string | null; readonly explanation: Bilingual | null }[];
}

/** A row on its way into the quarantine; `position` counts the rows of the file. */
export interface WaitingRow extends RowPlace {
  readonly position: number;
  readonly faults: readonly OpenFault[];
  readonly content: RowContent;
}

/** Of a row that the reader itself found at fault. */
export const waitingAsRead = (
  position: number,
  {
    sheet,
    row,
    faults,
    cells,
  }: RowPlace & { readonly faults: readonly RowFault[]; readonly cells: readonly OriginalCell[] },
): WaitingRow => ({
  sheet,
  row,
  position,
  faults: faults.map(({ address, key, reason, message }) => ({ address, key, reason, message })),
  content: { cells, hints: faults.map(({ suggestion }) => ({ suggestion, explanation: null })) },
});

/** Of a row that could be read, and cannot be written. */
export const waitingAsWritten = (
  position: number,
  { sheet, row, source, columns }: ReadyRow,
  faults: readonly ColumnFault[],
): WaitingRow => ({
  sheet,
  row,
  position,
  faults: faults.map(({ key, reason, message }) => ({
    address: addressOf(
      columns.find((column) => column.key === key),
      row,
    ),
    key,
    reason,
    message,
  })),
  content: {
    cells: originalCells(source, { columns }, defaultImportLimits),
    hints: faults.map(({ suggestion, explanation }) => ({ suggestion, explanation })),
  },
});

/** Null: the fault is of the whole row, or of a column that the file lacks. */
const addressOf = (column: ColumnPlace | undefined, row: number): string | null =>
  column === undefined ? null : cellAddress(column.index, row);

interface Quarantined {
  readonly runId: string;
  /** How many rows of the run wait already. */
  readonly earlier: number;
  readonly rows: readonly WaitingRow[];
}

/** Writes rows down to wait, each sealed with the run's own key. */
export async function quarantine(
  transaction: Queryable,
  vault: PersonalVault,
  { runId, earlier, rows }: Quarantined,
): Promise<void> {
  if (rows.length === 0) return;
  const sealed = await vault.seal(
    transaction,
    rows.map(({ content }) => ({ subject: runId, value: content })),
  );
  const listed = rows.map(({ content: _, ...row }, index) => ({
    ...row,
    part: partAfter(earlier + index),
    box: sealed[index]?.box.toString('hex'),
  }));
  await transaction.query(
    `INSERT INTO import_row (run_id, position, part, sheet, row_number, faults, box)
     SELECT $1, (r->>'position')::integer, (r->>'part')::integer, r->>'sheet', (r->>'row')::integer, r->'faults', decode(r->>'box', 'hex')
     FROM jsonb_array_elements($2::jsonb) AS r`,
    [runId, JSON.stringify(listed)],
  );
}

/** Destroys what has waited long enough: the key first of all, then the rows. The run and its counts stay. */
export async function expireQuarantine(transaction: Queryable, vault: PersonalVault, today: string): Promise<number> {
  const over = await transaction.query<{ id: string }>(
    `UPDATE import_run SET quarantine_expires_on = NULL WHERE quarantine_expires_on <= $1 RETURNING id`,
    [today],
  );
  const runs = over.map(({ id }) => id);
  if (runs.length === 0) return 0;
  await vault.forget(transaction, runs);
  await transaction.query('DELETE FROM import_row WHERE run_id = ANY ($1)', [runs]);
  return runs.length;
}
