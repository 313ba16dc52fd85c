import type { RandomWrites } from '../world.js';
import { catalogueWrites } from './catalogue-writes.js';
import { paymentWrites } from './payment-writes.js';
import { regulationWrites } from './regulation-writes.js';
import { resultWrites } from './result-writes.js';

/** All but the moves of dossiers, which come in batches. */
export const procedureWrites: RandomWrites = {
  scopes: ['procedure:write', 'payment:write', 'result:write', 'regulation:write'],
  stateTypes: { Payment: 'PaymentState', ProcedureResult: 'ProcedureResultState' },
  kinds: [...paymentWrites, ...resultWrites, ...catalogueWrites, ...regulationWrites],
};
