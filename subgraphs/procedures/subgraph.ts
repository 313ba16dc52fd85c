import { Outbox1700000000010 } from '../../shared/outbox/outbox.migration.js';
import { RegisterProposals1700000000030 } from '../../shared/registers/register-proposal.migration.js';
import { RegisterProjection1700000000020 } from '../../shared/registers/register.migration.js';
import { Personal1700000000015 } from '../../shared/personal/personal.migration.js';
import { Records1700000000025 } from '../../shared/records/record.migration.js';
import { defineSubgraph } from '../../shared/service/define-subgraph.js';
import { HubServiceResolver } from '../../shared/service/hub-service.resolver.js';
import { Foundation1700000000000 } from '../../shared/service/foundation.migration.js';
import { procedureSubgraphLoaders } from './context.js';
import { Dossier } from './dossier/dossier.entity.js';
import { DossierResolver } from './dossier/dossier.resolver.js';
import { dossierSeed } from './dossier/dossier.seed.js';
import { DossierStatsResolver } from './dossier/dossier-stats.resolver.js';
import { AdminUnitScope1700000000100 } from './migrations/admin-unit-scope.migration.js';
import { DossierTable1700000000120 } from './migrations/dossier.migration.js';
import { DossierApplicantTable1700000000130 } from './migrations/dossier-applicant.migration.js';
import { ProcedureTables1700000000110 } from './migrations/procedure.migration.js';
import { Procedure } from './procedure/procedure.entity.js';
import { ProcedureField } from './procedure/procedure-field.entity.js';
import { ProcedureResolver } from './procedure/procedure.resolver.js';
import { procedureSeed } from './procedure/procedure.seed.js';
import { ProcedureService, procedureServiceReference } from './service/procedure-service.type.js';
import { ProcedureTarget, UnitFigureResolver } from './target/procedure-target.type.js';

/** Content 2 of the plan, "Cải cách thủ tục hành chính": the Office of the provincial People's Committee answers for it. */
export const procedures = defineSubgraph({
  name: 'procedures',
  resolvers: [HubServiceResolver, ProcedureResolver, DossierResolver, DossierStatsResolver, UnitFigureResolver],
  orphanedTypes: [ProcedureService, ProcedureTarget],
  references: {
    Procedure: ({ id }, { loaders }) => loaders.procedure.load(id),
    Dossier: ({ id }, { loaders }) => loaders.dossier.load(id),
    AdminUnit: ({ id }, { loaders }) => loaders.adminUnit.load(id),
    ProcedureTarget: (reference) => ProcedureTarget.fromReference(reference),
    ProcedureService: procedureServiceReference,
  },
  loaders: procedureSubgraphLoaders,
  entities: [Procedure, ProcedureField, Dossier],
  protectedTables: ['dossier_applicant'],
  migrations: [
    Foundation1700000000000,
    Outbox1700000000010,
    Personal1700000000015,
    Records1700000000025,
    RegisterProjection1700000000020,
    RegisterProposals1700000000030,
    AdminUnitScope1700000000100,
    ProcedureTables1700000000110,
    DossierTable1700000000120,
    DossierApplicantTable1700000000130,
  ],
  seeds: [procedureSeed, dossierSeed],
  registers: 'READS',
});
