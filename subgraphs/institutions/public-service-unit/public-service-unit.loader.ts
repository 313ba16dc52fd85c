import { loadById, loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { PublicServiceUnit } from './public-service-unit.entity.js';

export const publicServiceUnitLoaders = (db: ReadTransaction) => ({
  publicServiceUnit: loadById(db, PublicServiceUnit),
  /** What was merged into each unit, oldest first. */
  unitsMergedInto: loadManyBy(db, PublicServiceUnit, {
    property: 'successorId',
    column: 'successor_id',
    orderBy: 'e.dissolved_on, e.id',
  }),
});
