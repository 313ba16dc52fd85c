import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { sampleItems } from './sample-items.rules.js';

/** Items of the media of IV.14, from a fixed seed and marked SAMPLE. */
export const communicationItemSeed: Seed = {
  name: 'communication-items-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    await insertRows(transaction, 'communication_item', sampleItems());
  },
};
