import type { ReadTransaction } from '../../shared/database/read-transaction.js';
import { informationSystemLoaders } from './information-system/information-system.loader.js';
import { systemConnectionLoaders } from './system-connection/system-connection.loader.js';
import { systemOperationLoaders } from './system-operation/system-operation.loader.js';

export const eGovernmentLoaders = (db: ReadTransaction) => ({
  ...informationSystemLoaders(db),
  ...systemOperationLoaders(db),
  ...systemConnectionLoaders(db),
});

export type EGovernmentLoaders = ReturnType<typeof eGovernmentLoaders>;
