import type { ReadTransaction } from '../../shared/database/read-transaction.js';
import type { RequestContext } from '../../shared/service/request-context.js';
import { dossierLoaders } from './dossier/dossier.loader.js';
import { dossierStatsLoaders } from './dossier/dossier-stats.loader.js';
import { placeLoaders } from './place/admin-unit.loader.js';
import { procedureOfferingLoaders } from './procedure-offering/procedure-offering.loader.js';
import { procedureLoaders } from './procedure/procedure.loader.js';

export const procedureSubgraphLoaders = (db: ReadTransaction) => ({
  ...placeLoaders(db),
  ...procedureLoaders(db),
  ...procedureOfferingLoaders(db),
  ...dossierLoaders(db),
  ...dossierStatsLoaders(db),
});

export type Loaders = ReturnType<typeof procedureSubgraphLoaders>;
export type Context = RequestContext<Loaders>;
