import { loadById } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { StaffQuota } from './staff-quota/staff-quota.entity.js';

export const apparatusLoaders = (db: ReadTransaction) => ({
  staffQuota: loadById(db, StaffQuota),
});
