import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { PublicServiceUnit } from './public-service-unit.stub.js';

/** The units that the register knows, alive or ended; null for an id that it does not. */
export const publicServiceUnitLoader = (db: ReadTransaction) =>
  new DataLoader<string, PublicServiceUnit | null>(async (ids) => {
    const rows = await db.query<{ id: string }>(
      `SELECT DISTINCT entity_id AS id FROM register_entry WHERE register = 'publicServiceUnit' AND entity_id = ANY ($1)`,
      [ids],
    );
    const known = new Set(rows.map(({ id }) => id));
    return ids.map((id) => (known.has(id) ? PublicServiceUnit.of(id) : null));
  });
