import { unitFigureResolver } from '../../shared/figures/unit-figure.resolver.js';
import { MonthPartitions1700000000040 } from '../../shared/outbox/month-partitions.migration.js';
import { Outbox1700000000010 } from '../../shared/outbox/outbox.migration.js';
import { Personal1700000000015 } from '../../shared/personal/personal.migration.js';
import { historyField } from '../../shared/records/history.resolver.js';
import { Records1700000000025 } from '../../shared/records/record.migration.js';
import { defineSubgraph } from '../../shared/service/define-subgraph.js';
import { HubServiceResolver } from '../../shared/service/hub-service.resolver.js';
import { Foundation1700000000000 } from '../../shared/service/foundation.migration.js';
import { adminUnitReference } from './admin-unit/admin-unit.reference.js';
import { AdminUnitResolver } from './admin-unit/admin-unit.resolver.js';
import { adminUnitSeed } from './admin-unit/admin-unit.seed.js';
import { legalEffectSeed } from './admin-unit/legal-effect.seed.js';
import { AdminUnit } from './admin-unit/admin-unit.type.js';
import { AdminUnitVersion } from './admin-unit/admin-unit-version.entity.js';
import { AdminUnitVersionMutations } from './admin-unit/admin-unit-version.mutations.js';
import { AdminUnitVersionResolver } from './admin-unit/admin-unit-version.resolver.js';
import { Succession } from './admin-unit/succession.entity.js';
import { SuccessionMutations } from './admin-unit/succession.mutations.js';
import { SuccessionResolver } from './admin-unit/succession.resolver.js';
import { Agency } from './agency/agency.entity.js';
import { AgencyResolver, MandateResolver } from './agency/agency.resolver.js';
import { agencyRecordResolvers } from './agency/agency-records.resolver.js';
import { AgenciesOfPlaceResolver, PlaceOfAgencyResolver } from './agency/agency-place.resolver.js';
import { AgencyMembership } from './agency/agency-membership.entity.js';
import { AgencySuccession } from './agency/agency-succession.entity.js';
import { AgencyLineResolver, AgencySuccessionResolver } from './agency/agency-succession.resolver.js';
import { committeeSeed } from './agency/committee.seed.js';
import { AgencyMembershipResolver, GroupActorResolver } from './agency/group-actor.resolver.js';
import { agencySeed } from './agency/agency.seed.js';
import { Mandate } from './agency/mandate.entity.js';
import { apparatus } from './apparatus/apparatus.part.js';
import { civilService } from './civil-service/civil-service.part.js';
import { type Context, institutionLoaders } from './context.js';
import { imports } from './imports/imports.part.js';
import { registerExports } from './imports/register-exports.js';
import { law } from './law/law.part.js';
import { PlanAndRegisters1700000000100 } from './migrations/1700000000100-plan-and-registers.js';
import { ReportingRules1700000000110 } from './migrations/1700000000110-reporting-rules.js';
import { AgenciesInPlaces1700000000120 } from './migrations/1700000000120-agencies-in-places.js';
import { AgencyRecords1700000000150 } from './migrations/1700000000150-agency-records.js';
import { SearchNames1700000000130 } from './migrations/1700000000130-search-names.js';
import { measurement } from './measurement/measurement.part.js';
import { mergerProposals } from './merger-proposal/merger-proposal.part.js';
import { AppendixTask } from './plan/appendix-task.entity.js';
import { AppendixTaskResolver } from './plan/appendix-task.resolver.js';
import { AppendixTaskAgency } from './plan/appendix-task-agency.entity.js';
import { PlanContent } from './plan/plan-content.entity.js';
import { PlanContentResolver, PlanTaskResolver } from './plan/plan-content.resolver.js';
import { PlanObjective } from './plan/plan-objective.entity.js';
import { FundingRule, PlanContradiction, ReportingRule } from './plan/plan-rule.entity.js';
import { PlanTask } from './plan/plan-task.entity.js';
import { Plan } from './plan/plan.entity.js';
import { PlanResolver } from './plan/plan.resolver.js';
import { planSeed } from './plan/plan.seed.js';
import { ReportingRuleResolver } from './plan/reporting-rule.resolver.js';
import { ResponsibilityGroup, ResponsibilityItem } from './plan/responsibility.entity.js';
import { ResponsibilityGroupResolver } from './plan/responsibility.resolver.js';
import { PublicServiceUnit } from './public-service-unit/public-service-unit.entity.js';
import { publicServiceUnitResolvers } from './public-service-unit/public-service-unit.resolver.js';
import { publication } from './publication/publication.part.js';
import { publicServiceUnitSeed } from './public-service-unit/public-service-unit.seed.js';
import { otherNameSeed } from './search/other-name.seed.js';
import { SearchResolver } from './search/search.resolver.js';
import { InstitutionService, institutionServiceReference } from './service/institution-service.type.js';
import { steering } from './steering/steering.part.js';
import { TargetRow, TargetThresholdRow } from './target/target.entity.js';
import { targetReference } from './target/target.reference.js';
import { TargetResolver } from './target/target.resolver.js';
import { EGovernmentTarget, FinanceTarget, InstitutionTarget, ProcedureTarget } from './target/target.type.js';

/** What each content adds to the plan, the places and the agencies. */
const parts = [mergerProposals, apparatus, civilService, measurement, law, steering, publication, imports];

/** Sở Nội vụ and Sở Tư pháp: the plan, agencies and places in time, contents 1, 3, 4 and 7. */
export const institutions = defineSubgraph({
  name: 'institutions',
  resolvers: [
    AdminUnitResolver,
    AdminUnitVersionMutations,
    AdminUnitVersionResolver,
    AgenciesOfPlaceResolver,
    AgencyLineResolver,
    AgencyMembershipResolver,
    ...agencyRecordResolvers,
    AgencySuccessionResolver,
    GroupActorResolver,
    PlaceOfAgencyResolver,
    SearchResolver,
    AgencyResolver,
    AppendixTaskResolver,
    HubServiceResolver,
    MandateResolver,
    PlanContentResolver,
    PlanResolver,
    PlanTaskResolver,
    ...publicServiceUnitResolvers,
    ReportingRuleResolver,
    ResponsibilityGroupResolver,
    SuccessionMutations,
    SuccessionResolver,
    historyField(AdminUnitVersion),
    historyField(Succession),
    TargetResolver,
    ...parts.flatMap(({ resolvers }) => resolvers),
    unitFigureResolver(AdminUnit, (id, context: Context) => adminUnitReference({ id }, context)),
  ],
  orphanedTypes: [InstitutionTarget, ProcedureTarget, FinanceTarget, EGovernmentTarget, InstitutionService],
  references: {
    AdminUnit: adminUnitReference,
    AdminUnitVersion: ({ id }, { loaders }) => loaders.adminUnitVersion.load(id),
    Agency: ({ id }, { loaders }) => loaders.agency.load(id),
    AgencyMembership: ({ id }, { loaders }) => loaders.agencyMembership.load(id),
    AgencySuccession: ({ id }, { loaders }) => loaders.agencySuccession.load(id),
    AppendixTask: ({ id }, { loaders }) => loaders.appendixTask.load(id),
    EGovernmentTarget: targetReference(EGovernmentTarget),
    FinanceTarget: targetReference(FinanceTarget),
    InstitutionService: institutionServiceReference,
    InstitutionTarget: targetReference(InstitutionTarget),
    Mandate: ({ id }, { loaders }) => loaders.mandate.load(id),
    Plan: ({ id }, { loaders }) => loaders.plan.load(id),
    PlanContent: ({ id }, { loaders }) => loaders.planContent.load(id),
    PlanTask: ({ id }, { loaders }) => loaders.planTask.load(id),
    ProcedureTarget: targetReference(ProcedureTarget),
    PublicServiceUnit: ({ id }, { loaders }) => loaders.publicServiceUnit.load(id),
    ResponsibilityGroup: ({ id }, { loaders }) => loaders.responsibilityGroup.load(id),
    Succession: ({ id }, { loaders }) => loaders.succession.load(id),
    ...Object.fromEntries(parts.flatMap(({ references }) => Object.entries(references))),
  },
  loaders: institutionLoaders,
  entities: [
    AdminUnitVersion,
    Agency,
    AgencyMembership,
    AgencySuccession,
    AppendixTask,
    AppendixTaskAgency,
    FundingRule,
    Mandate,
    Plan,
    PlanContent,
    PlanContradiction,
    PlanObjective,
    PlanTask,
    PublicServiceUnit,
    ReportingRule,
    ResponsibilityGroup,
    ResponsibilityItem,
    Succession,
    TargetRow,
    TargetThresholdRow,
    ...parts.flatMap(({ entities }) => entities),
  ],
  protectedTables: parts.flatMap(({ protectedTables = [] }) => protectedTables),
  files: parts.flatMap(({ files = [] }) => files),
  registerExports,
  background: parts.flatMap(({ background = [] }) => background),
  migrations: [
    Foundation1700000000000,
    Outbox1700000000010,
    Personal1700000000015,
    Records1700000000025,
    MonthPartitions1700000000040,
    PlanAndRegisters1700000000100,
    ReportingRules1700000000110,
    AgenciesInPlaces1700000000120,
    SearchNames1700000000130,
    AgencyRecords1700000000150,
    ...parts.flatMap(({ migrations }) => migrations),
  ],
  seeds: [
    adminUnitSeed,
    agencySeed,
    planSeed,
    publicServiceUnitSeed,
    legalEffectSeed,
    committeeSeed,
    otherNameSeed,
    ...parts.flatMap(({ seeds }) => seeds),
  ],
  registers: 'PUBLISHES',
});
