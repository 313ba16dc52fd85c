import { loadById } from '../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../shared/database/read-transaction.js';
import { importLoaders } from '../../shared/import/store/import.loaders.js';
import type { PersonalVault } from '../../shared/personal/personal-vault.js';
import { revisionLoader } from '../../shared/records/revision.loader.js';
import { lazyLoaders } from '../../shared/service/lazy-loaders.js';
import type { RequestContext } from '../../shared/service/request-context.js';
import { adminUnitLoaders } from './admin-unit/admin-unit.loader.js';
import { agencyLoaders } from './agency/agency.loader.js';
import { apparatusLoaders } from './apparatus/apparatus.loaders.js';
import { civilServiceLoaders } from './civil-service/civil-service.loaders.js';
import { MergerProposal } from './merger-proposal/merger-proposal.entity.js';
import { measurementLoaders } from './measurement/measurement.loaders.js';
import { lawLoaders } from './law/law.loaders.js';
import { planLoaders } from './plan/plan.loader.js';
import { PublishedReport } from './publication/published-report.entity.js';
import { publicServiceUnitLoaders } from './public-service-unit/public-service-unit.loader.js';
import { steeringLoaders } from './steering/steering.loaders.js';
import { targetLoaders } from './target/target.loader.js';

/** The loaders of one request: each fetches what a whole level of the answer needs in one statement. */
export const institutionLoaders = lazyLoaders(
  adminUnitLoaders,
  agencyLoaders,
  apparatusLoaders,
  civilServiceLoaders,
  importLoaders,
  measurementLoaders,
  lawLoaders,
  planLoaders,
  publicServiceUnitLoaders,
  steeringLoaders,
  targetLoaders,
  (db: ReadTransaction, vault: PersonalVault) => ({
    mergerProposal: loadById(db, MergerProposal),
    publishedReport: loadById(db, PublishedReport),
    revisions: revisionLoader(db, vault),
  }),
);

export type Loaders = ReturnType<typeof institutionLoaders>;

export type Context = RequestContext<Loaders>;
