import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { agencyId } from '../../agency/agency.rules.js';
import { sampleIndexResults } from './sample-index-results.rules.js';

/** Indices of the province from 2020 to 2024, invented and marked SAMPLE: the published ones are not in our sources. */
export const indexResultSeed: Seed = {
  name: 'index-results-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const [committee] = await transaction.query<{ province: string }>(
      'SELECT admin_unit_id AS province FROM agency WHERE id = $1',
      [agencyId('UBND_TINH')],
    );
    if (committee) await insertRows(transaction, 'index_result', sampleIndexResults(committee.province));
  },
};
