import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { sampleDecentralisations } from './sample-decentralisations.rules.js';

/** Matters to show with: the acts of the province that hand them over were not found. */
export const decentralisationSeed: Seed = {
  name: 'decentralisations-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  run: (transaction: Queryable) => insertRows(transaction, 'decentralisation', sampleDecentralisations()),
};
