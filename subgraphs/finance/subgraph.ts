import { unitFigureResolver } from '../../shared/figures/unit-figure.resolver.js';
import { MonthPartitions1700000000040 } from '../../shared/outbox/month-partitions.migration.js';
import { Outbox1700000000010 } from '../../shared/outbox/outbox.migration.js';
import { RegisterProposals1700000000030 } from '../../shared/registers/register-proposal.migration.js';
import { RegisterProjection1700000000020 } from '../../shared/registers/register.migration.js';
import { Personal1700000000015 } from '../../shared/personal/personal.migration.js';
import { Records1700000000025 } from '../../shared/records/record.migration.js';
import { defineSubgraph } from '../../shared/service/define-subgraph.js';
import { HubServiceResolver } from '../../shared/service/hub-service.resolver.js';
import { Foundation1700000000000 } from '../../shared/service/foundation.migration.js';
import { AdminUnit } from './admin-unit/admin-unit.stub.js';
import { AutonomyDecision } from './autonomy-decision/autonomy-decision.entity.js';
import { AutonomyDecisionResolver } from './autonomy-decision/autonomy-decision.resolver.js';
import { autonomyDecisionSeed } from './autonomy-decision/autonomy-decision.seed.js';
import { BudgetEstimate } from './budget-estimate/budget-estimate.entity.js';
import { BudgetEstimateResolver } from './budget-estimate/budget-estimate.resolver.js';
import { budgetEstimateSeed } from './budget-estimate/budget-estimate.seed.js';
import { financeLoaders } from './finance-context.js';
import { AutonomyDecision1700000000100 } from './migrations/autonomy-decision.migration.js';
import { BudgetEstimate1700000000110 } from './migrations/budget-estimate.migration.js';
import { PublicServiceUnitResolver } from './public-service-unit/public-service-unit.resolver.js';
import { resolveFinanceService } from './service/finance-service.reference.js';
import { FinanceService } from './service/finance-service.type.js';
import { FinanceTarget } from './target/finance-target.type.js';

/** Public finance (content 5 of the plan), answered for by the Department of Finance. */
export const finance = defineSubgraph({
  name: 'finance',
  resolvers: [
    HubServiceResolver,
    AutonomyDecisionResolver,
    BudgetEstimateResolver,
    PublicServiceUnitResolver,
    unitFigureResolver(AdminUnit, AdminUnit.of),
  ],
  orphanedTypes: [FinanceService, FinanceTarget],
  references: {
    AutonomyDecision: ({ id }, { loaders }) => loaders.autonomyDecision.load(id),
    BudgetEstimate: ({ id }, { loaders }) => loaders.budgetEstimate.load(id),
    FinanceService: resolveFinanceService,
    FinanceTarget: (reference) => FinanceTarget.fromReference(reference),
    PublicServiceUnit: ({ id }, { loaders }) => loaders.publicServiceUnit.load(id),
  },
  loaders: financeLoaders,
  entities: [AutonomyDecision, BudgetEstimate],
  protectedTables: [],
  migrations: [
    Foundation1700000000000,
    Outbox1700000000010,
    Personal1700000000015,
    Records1700000000025,
    RegisterProjection1700000000020,
    RegisterProposals1700000000030,
    MonthPartitions1700000000040,
    AutonomyDecision1700000000100,
    BudgetEstimate1700000000110,
  ],
  seeds: [autonomyDecisionSeed, budgetEstimateSeed],
  registers: 'READS',
});
