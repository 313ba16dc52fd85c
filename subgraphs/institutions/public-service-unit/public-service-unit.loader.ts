import { loadById } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { PublicServiceUnit } from './public-service-unit.entity.js';

export const publicServiceUnitLoaders = (db: ReadTransaction) => ({
  publicServiceUnit: loadById(db, PublicServiceUnit),
});
