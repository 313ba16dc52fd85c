import { loadById } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { InformationSystem } from './information-system.entity.js';

export const informationSystemLoaders = (db: ReadTransaction) => ({
  informationSystem: loadById(db, InformationSystem),
});
