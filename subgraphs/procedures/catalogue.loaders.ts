import type { ReadTransaction } from '../../shared/database/read-transaction.js';

export const catalogueLoaders = (_db: ReadTransaction) => ({});
