import { loadById, loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { AdminUnitVersion } from './admin-unit-version.entity.js';
import { Succession } from './succession.entity.js';

export const adminUnitLoaders = (db: ReadTransaction) => ({
  /** All versions of each unit, oldest first. */
  versionsOfUnit: loadManyBy(db, AdminUnitVersion, { property: 'unitId', column: 'unit_id', orderBy: 'e.valid_from' }),
  /** What each unit became; a unit that was kept did not become another. */
  successors: loadManyBy(db, Succession, {
    property: 'fromId',
    column: 'from_id',
    orderBy: 'e.effective_from, e.id',
    where: 'e.to_id IS DISTINCT FROM e.from_id',
  }),
  /** What became each unit. */
  predecessors: loadManyBy(db, Succession, {
    property: 'toId',
    column: 'to_id',
    orderBy: 'e.effective_from, e.id',
    where: 'e.to_id IS DISTINCT FROM e.from_id',
  }),
  adminUnitVersion: loadById(db, AdminUnitVersion),
  succession: loadById(db, Succession),
});
