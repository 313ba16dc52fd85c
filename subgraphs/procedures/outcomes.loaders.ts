import type { ReadTransaction } from '../../shared/database/read-transaction.js';

export const outcomeLoaders = (_db: ReadTransaction) => ({});
