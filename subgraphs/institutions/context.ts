import type { ReadTransaction } from '../../shared/database/read-transaction.js';
import type { PersonalVault } from '../../shared/personal/personal-vault.js';
import { revisionLoader } from '../../shared/records/revision.loader.js';
import type { RequestContext } from '../../shared/service/request-context.js';
import { adminUnitLoaders } from './admin-unit/admin-unit.loader.js';
import { agencyLoaders } from './agency/agency.loader.js';
import { apparatusLoaders } from './apparatus/apparatus.loaders.js';
import { planLoaders } from './plan/plan.loader.js';
import { publicServiceUnitLoaders } from './public-service-unit/public-service-unit.loader.js';
import { targetLoaders } from './target/target.loader.js';

/** The loaders of one request: each fetches what a whole level of the answer needs in one statement. */
export const institutionLoaders = (db: ReadTransaction, vault: PersonalVault) => ({
  ...adminUnitLoaders(db),
  ...agencyLoaders(db),
  ...apparatusLoaders(db),
  ...planLoaders(db),
  ...publicServiceUnitLoaders(db),
  ...targetLoaders(db),
  revisions: revisionLoader(db, vault),
});

export type Loaders = ReturnType<typeof institutionLoaders>;

export type Context = RequestContext<Loaders>;
