import type { ReadTransaction } from '../../shared/database/read-transaction.js';
import type { RequestContext } from '../../shared/service/request-context.js';
import { adminUnitLoaders } from './admin-unit/admin-unit.loader.js';
import { agencyLoaders } from './agency/agency.loader.js';
import { planLoaders } from './plan/plan.loader.js';
import { publicServiceUnitLoaders } from './public-service-unit/public-service-unit.loader.js';
import { targetLoaders } from './target/target.loader.js';

/** The loaders of one request: each fetches what a whole level of the answer needs in one statement. */
export const institutionLoaders = (db: ReadTransaction) => ({
  ...adminUnitLoaders(db),
  ...agencyLoaders(db),
  ...planLoaders(db),
  ...publicServiceUnitLoaders(db),
  ...targetLoaders(db),
});

export type Context = RequestContext<ReturnType<typeof institutionLoaders>>;
