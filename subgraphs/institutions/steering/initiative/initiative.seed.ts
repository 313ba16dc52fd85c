import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { sampleInitiatives } from './sample-initiatives.rules.js';

/** Initiatives from a fixed seed, marked SAMPLE. */
export const initiativeSeed: Seed = {
  name: 'initiatives-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    await insertRows(transaction, 'initiative', sampleInitiatives());
  },
};
