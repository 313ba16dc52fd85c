import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { fundingOwnership } from '../finance.ownership.js';
import { BudgetEstimate } from './budget-estimate.entity.js';

export const BudgetEstimateConnection = connectionOf(BudgetEstimate, 'BudgetEstimate', fundingOwnership);
export type BudgetEstimateConnection = InstanceType<typeof BudgetEstimateConnection>;
