import type { ReadTransaction } from '../../shared/database/read-transaction.js';

export const dossierLifeLoaders = (_db: ReadTransaction) => ({});
