import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { autonomyOwnership } from '../finance.ownership.js';
import { AutonomyDecision } from './autonomy-decision.entity.js';

export const AutonomyDecisionConnection = connectionOf(AutonomyDecision, 'AutonomyDecision', autonomyOwnership);
export type AutonomyDecisionConnection = InstanceType<typeof AutonomyDecisionConnection>;
