import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';

export interface Receipt {
  readonly procedureId: string;
  readonly receivedAt: Date;
}

/**
 * When what a procedure promises is over, for what was received at an instant, by the calendar, the working hours and the
 * time limit as they stand now; null: the procedure states no time limit on that day. What was promised is kept with the
 * dossier, and is not computed again. In SQL it is `due_at_for(procedure, received_at)`, for many at once.
 */
export async function dueAtFor(db: Queryable, procedureId: string, receivedAt: Date): Promise<Date | null> {
  const [dueAt] = await dueAtForEach(db, [{ procedureId, receivedAt }]);
  return dueAt ?? null;
}

/** The same for many, in one statement and their order. */
export async function dueAtForEach(db: Queryable, receipts: readonly Receipt[]): Promise<(Date | null)[]> {
  const rows = await db.query<{ due: Date | null }>(
    `SELECT due_at_for(procedure, received_at) AS due
     FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS asked (procedure, received_at, n) ORDER BY n`,
    [receipts.map(({ procedureId }) => procedureId), receipts.map(({ receivedAt }) => receivedAt.toISOString())],
  );
  return rows.map(({ due }) => due);
}

export const dueAtLoader = (db: ReadTransaction): DataLoader<Receipt, Date | null, string> =>
  new DataLoader((receipts) => dueAtForEach(db, receipts), {
    cacheKeyFn: ({ procedureId, receivedAt }) => `${procedureId} ${receivedAt.toISOString()}`,
  });
