import type { Queryable } from '../outbox/outbox-event.js';
import { snakeCase } from './snake-naming.js';

/** Inserts many rows in one statement. Keys are the entity's properties; columns and their types come from the table. */
export async function insertRows(transaction: Queryable, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).map(snakeCase).join(', ');
  const inColumns = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value])),
  );
  await transaction.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(inColumns)],
  );
}
