import { loadById } from '../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../shared/database/read-transaction.js';
import type { RequestContext } from '../../shared/service/request-context.js';
import { AutonomyDecision } from './autonomy-decision/autonomy-decision.entity.js';
import { autonomyHistoryLoader, autonomyOnDayLoader } from './autonomy-decision/autonomy-decision.loader.js';
import { BudgetEstimate } from './budget-estimate/budget-estimate.entity.js';
import { publicServiceUnitLoader } from './public-service-unit/public-service-unit.loader.js';

/** One set per request: what several fields of one answer ask is fetched once. */
export const financeLoaders = (db: ReadTransaction) => ({
  publicServiceUnit: publicServiceUnitLoader(db),
  autonomyDecision: loadById(db, AutonomyDecision),
  autonomyOnDay: autonomyOnDayLoader(db),
  autonomyHistory: autonomyHistoryLoader(db),
  budgetEstimate: loadById(db, BudgetEstimate),
});

export type FinanceLoaders = ReturnType<typeof financeLoaders>;
export type FinanceContext = RequestContext<FinanceLoaders>;
