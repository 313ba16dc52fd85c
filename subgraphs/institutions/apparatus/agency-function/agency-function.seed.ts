import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { sampleFunctions } from './sample-functions.rules.js';

/** Jobs, parts and findings to show with: the decisions that give each department its functions were not found. */
export const agencyFunctionSeed: Seed = {
  name: 'agency-functions-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const { topics, functions, findings } = sampleFunctions();
    await insertRows(transaction, 'function_topic', topics);
    await insertRows(transaction, 'agency_function', functions);
    await insertRows(transaction, 'function_finding', findings);
  },
};
