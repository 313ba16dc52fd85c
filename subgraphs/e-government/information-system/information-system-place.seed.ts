import type { Seed } from '../../../shared/service/seed.js';
import { readPlaces } from '../admin-unit/read-places.js';

/** The decision is the province's, so its systems are the province's too, except the national ones. */
export const informationSystemPlaceSeed: Seed = {
  name: 'information-system-places-1',
  kind: 'FACT',
  needsRegisters: true,
  async run(transaction) {
    const { provinceId } = await readPlaces(transaction);
    await transaction.query(
      'UPDATE information_system SET place_id = $1 WHERE number IS NOT NULL AND NOT is_national AND place_id IS NULL',
      [provinceId],
    );
  },
};
