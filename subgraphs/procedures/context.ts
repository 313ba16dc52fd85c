import type { ReadTransaction } from '../../shared/database/read-transaction.js';
import type { PersonalVault } from '../../shared/personal/personal-vault.js';
import { importLoaders } from '../../shared/import/store/import.loaders.js';
import { revisionLoader } from '../../shared/records/revision.loader.js';
import { lazyLoaders } from '../../shared/service/lazy-loaders.js';
import type { RequestContext } from '../../shared/service/request-context.js';
import { catalogueLoaders } from './catalogue.loaders.js';
import { dossierLifeLoaders } from './dossiers.loaders.js';
import { dossierLoaders } from './dossier/dossier.loader.js';
import { dossierStatsLoaders } from './dossier/dossier-stats.loader.js';
import { outcomeLoaders } from './outcomes.loaders.js';
import { placeLoaders } from './place/admin-unit.loader.js';
import { procedureOfferingLoaders } from './procedure-offering/procedure-offering.loader.js';
import { procedureLoaders } from './procedure/procedure.loader.js';

export const procedureSubgraphLoaders = lazyLoaders(
  placeLoaders,
  procedureLoaders,
  procedureOfferingLoaders,
  dossierLoaders,
  dossierStatsLoaders,
  catalogueLoaders,
  dossierLifeLoaders,
  outcomeLoaders,
  importLoaders,
  (db: ReadTransaction, vault: PersonalVault) => ({ revisions: revisionLoader(db, vault) }),
);

export type Loaders = ReturnType<typeof procedureSubgraphLoaders>;
export type Context = RequestContext<Loaders>;
