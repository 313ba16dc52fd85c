import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { asEntity, columnsOf } from '../../../shared/database/select.js';
import { datedColumns, datedLoader } from '../dated-key.js';
import { SystemOperation } from './system-operation.entity.js';

export const systemOperationLoaders = (db: ReadTransaction) => ({
  /** The operation of each system at the end of each day; null: nothing is recorded for that day. */
  operationOn: datedLoader<SystemOperation | null>(async (keys) => {
    const rows = await db.query<SystemOperation & { n: string }>(
      `SELECT asked.n, ${columnsOf(db, SystemOperation, 'e')}
       FROM unnest($1::text[], $2::date[]) WITH ORDINALITY AS asked (id, day, n)
       JOIN system_operation AS e ON e.system_id = asked.id
         AND e.valid_from <= asked.day AND (e.valid_to IS NULL OR asked.day < e.valid_to)`,
      datedColumns(keys),
    );
    const found = new Map(rows.map(({ n, ...row }) => [Number(n), asEntity(SystemOperation, row)]));
    return keys.map((_, index) => found.get(index + 1) ?? null);
  }),
});
