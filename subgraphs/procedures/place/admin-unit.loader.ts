import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { AdminUnit } from './admin-unit.type.js';

export const placeLoaders = (db: ReadTransaction) => ({
  /** Places that the register knows; null for any other id. */
  adminUnit: new DataLoader<string, AdminUnit | null>(async (ids) => {
    const rows = await db.query<{ id: string }>(
      `SELECT DISTINCT entity_id AS id FROM register_entry WHERE register = 'adminUnit' AND entity_id = ANY ($1)`,
      [ids],
    );
    const known = new Set(rows.map(({ id }) => id));
    return ids.map((id) => (known.has(id) ? AdminUnit.of(id) : null));
  }),
});
