import { loadById } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { asEntity, columnsOf } from '../../../shared/database/select.js';
import { datedColumns, datedLoader, type DatedKey } from '../dated-key.js';
import { loadLiveness } from './liveness.loader.js';
import { SystemConnection } from './system-connection.entity.js';

export const systemConnectionLoaders = (db: ReadTransaction) => ({
  systemConnection: loadById(db, SystemConnection),
  /** What each system has open on each day. */
  connectionsOn: datedLoader((keys) => connectionsOn(db, keys)),
  /** Whether each connection was up at the end of each day. */
  liveness: datedLoader((keys) => loadLiveness(db, keys)),
});

async function connectionsOn(db: ReadTransaction, keys: readonly DatedKey[]): Promise<SystemConnection[][]> {
  const rows = await db.query<SystemConnection & { n: string }>(
    `SELECT asked.n, ${columnsOf(db, SystemConnection, 'e')}
     FROM unnest($1::text[], $2::date[]) WITH ORDINALITY AS asked (id, day, n)
     JOIN system_connection AS e ON e.from_system_id = asked.id
       AND e.valid_from <= asked.day AND (e.valid_to IS NULL OR asked.day < e.valid_to)
     ORDER BY e.valid_from, e.id`,
    datedColumns(keys),
  );
  const lists = keys.map((): SystemConnection[] => []);
  for (const { n, ...row } of rows) {
    const index = Number(n) - 1;
    lists[index]?.push(Object.assign(asEntity(SystemConnection, row), { listedOn: keys[index]?.day }));
  }
  return lists;
}
