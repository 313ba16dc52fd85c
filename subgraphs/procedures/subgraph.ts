import { MonthPartitions1700000000040 } from '../../shared/outbox/month-partitions.migration.js';
import { Outbox1700000000010 } from '../../shared/outbox/outbox.migration.js';
import { RegisterProposals1700000000030 } from '../../shared/registers/register-proposal.migration.js';
import { RegisterProjection1700000000020 } from '../../shared/registers/register.migration.js';
import { Personal1700000000015 } from '../../shared/personal/personal.migration.js';
import { Records1700000000025 } from '../../shared/records/record.migration.js';
import { foldTallies } from '../../shared/tally/fold-tallies.js';
import { dossierTallies } from './dossier/dossier.tallies.js';
import { defineSubgraph } from '../../shared/service/define-subgraph.js';
import { HubServiceResolver } from '../../shared/service/hub-service.resolver.js';
import { Foundation1700000000000 } from '../../shared/service/foundation.migration.js';
import { catalogue } from './catalogue.part.js';
import { procedureSubgraphLoaders } from './context.js';
import { dossiers } from './dossiers.part.js';
import { Dossier } from './dossier/dossier.entity.js';
import { DossierCountResolver } from './dossier/dossier-count.resolver.js';
import { DossierResolver } from './dossier/dossier.resolver.js';
import { dossierSeed } from './dossier/dossier.seed.js';
import { DossierChangedResolver } from './dossier-changed/dossier-changed.resolver.js';
import { DossierStatsResolver } from './dossier/dossier-stats.resolver.js';
import { Calendar1700000000140 } from './migrations/1700000000140-calendar.js';
import { ProcedureOffering1700000000200 } from './migrations/1700000000200-procedure-offering.js';
import { OneStopDesk1700000000210 } from './migrations/1700000000210-one-stop-desk.js';
import { DossierLife1700000000300 } from './migrations/1700000000300-dossier-life.js';
import { DossierTallies1700000000310 } from './migrations/1700000000310-dossier-tallies.js';
import { ApplicantYears1700000000320 } from './migrations/1700000000320-applicant-years.js';
import { imports } from './imports.part.js';
import { registerExports } from './imports/register-exports.js';
import { CountersGiven1700000000330 } from './migrations/1700000000330-counters-given.js';
import { AdminUnitScope1700000000100 } from './migrations/admin-unit-scope.migration.js';
import { DossierTable1700000000120 } from './migrations/dossier.migration.js';
import { DossierApplicantTable1700000000130 } from './migrations/dossier-applicant.migration.js';
import { ProcedureTables1700000000110 } from './migrations/procedure.migration.js';
import { outcomes } from './outcomes.part.js';
import { Procedure } from './procedure/procedure.entity.js';
import { ProcedureField } from './procedure/procedure-field.entity.js';
import { ProcedureResolver } from './procedure/procedure.resolver.js';
import { procedureSeed } from './procedure/procedure.seed.js';
import { ProcedureOffering } from './procedure-offering/procedure-offering.entity.js';
import { procedureOfferingResolvers } from './procedure-offering/procedure-offering.resolver.js';
import { oneStopDeskSeed } from './one-stop-desk/one-stop-desk.seed.js';
import { ProcedureService, procedureServiceReference } from './service/procedure-service.type.js';
import { ProcedureTarget, UnitFigureResolver } from './target/procedure-target.type.js';

const parts = [catalogue, dossiers, outcomes, imports];

/** Samples are drawn over the facts: due days of sample dossiers skip the holidays. */
const seeds = [procedureSeed, oneStopDeskSeed, dossierSeed, ...parts.flatMap((part) => part.seeds)];

/** Content 2 of the plan, "Cải cách thủ tục hành chính": the Office of the provincial People's Committee answers for it. */
export const procedures = defineSubgraph({
  name: 'procedures',
  resolvers: [
    HubServiceResolver,
    ProcedureResolver,
    ...procedureOfferingResolvers,
    DossierResolver,
    DossierCountResolver,
    DossierStatsResolver,
    DossierChangedResolver,
    UnitFigureResolver,
    ...parts.flatMap(({ resolvers }) => resolvers),
  ],
  orphanedTypes: [ProcedureService, ProcedureTarget, ...parts.flatMap(({ orphanedTypes = [] }) => orphanedTypes)],
  references: {
    Procedure: ({ id }, { loaders }) => loaders.procedure.load(id),
    ProcedureOffering: ({ id }, { loaders }) => loaders.procedureOffering.load(id),
    Dossier: ({ id }, { loaders }) => loaders.dossier.load(id),
    AdminUnit: ({ id }, { loaders }) => loaders.adminUnit.load(id),
    ProcedureTarget: (reference) => ProcedureTarget.fromReference(reference),
    ProcedureService: procedureServiceReference,
    ...Object.fromEntries(parts.flatMap(({ references }) => Object.entries(references))),
  },
  loaders: procedureSubgraphLoaders,
  entities: [Procedure, ProcedureField, ProcedureOffering, Dossier, ...parts.flatMap(({ entities }) => entities)],
  protectedTables: [
    'dossier_applicant',
    'applicant_year',
    ...parts.flatMap(({ protectedTables = [] }) => protectedTables),
  ],
  files: parts.flatMap(({ files = [] }) => files),
  registerExports,
  migrations: [
    Foundation1700000000000,
    Outbox1700000000010,
    Personal1700000000015,
    Records1700000000025,
    RegisterProjection1700000000020,
    RegisterProposals1700000000030,
    MonthPartitions1700000000040,
    AdminUnitScope1700000000100,
    ProcedureTables1700000000110,
    DossierTable1700000000120,
    DossierApplicantTable1700000000130,
    Calendar1700000000140,
    ProcedureOffering1700000000200,
    OneStopDesk1700000000210,
    DossierLife1700000000300,
    DossierTallies1700000000310,
    ApplicantYears1700000000320,
    CountersGiven1700000000330,
    ...parts.flatMap(({ migrations }) => migrations),
  ],
  seeds: [...seeds.filter(({ kind }) => kind === 'FACT'), ...seeds.filter(({ kind }) => kind === 'SAMPLE')],
  background: [foldTallies(dossierTallies), ...parts.flatMap(({ background = [] }) => background)],
  registers: 'READS',
});
