import { insertRows } from '../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { publishRegister } from '../register-events.js';
import { type SamplePlace, sampleUnits } from './sample-units.rules.js';

const readPlaces = `
  SELECT unit_id AS "unitId", name, level FROM admin_unit_version
  WHERE valid_from <= '2021-12-31' AND '2021-12-31' < coalesce(valid_to, 'infinity') ORDER BY code`;

/** About 600 public service units, generated from a fixed seed and marked SAMPLE: no published register was found. */
export const publicServiceUnitSeed: Seed = {
  name: 'public-service-units-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const places = await transaction.query<SamplePlace>(readPlaces);
    await insertRows(transaction, 'public_service_unit', sampleUnits(places));
    await publishRegister(transaction, 'publicServiceUnit', 'PublicServiceUnit');
  },
};
