import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { Agency } from './agency.type.js';

export const agencyLoaders = (db: ReadTransaction) => ({
  /** Agencies that the register knows; null for any other id. */
  agency: new DataLoader<string, Agency | null>(async (ids) => {
    const rows = await db.query<{ id: string }>(
      `SELECT DISTINCT entity_id AS id FROM register_entry WHERE register = 'agency' AND entity_id = ANY ($1)`,
      [ids],
    );
    const known = new Set(rows.map(({ id }) => id));
    return ids.map((id) => (known.has(id) ? Object.assign(new Agency(), { id }) : null));
  }),
});
