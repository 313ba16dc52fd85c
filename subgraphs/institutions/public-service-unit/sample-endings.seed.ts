import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { type EndableUnit, sampleEndings } from './sample-endings.rules.js';

const readUnits = `
  SELECT id, sector, admin_unit_id AS "adminUnitId", established_on AS "establishedOn", dissolved_on AS "dissolvedOn",
         dissolution_kind AS "dissolutionKind"
  FROM public_service_unit WHERE origin = 'SAMPLE' ORDER BY code`;

/** Where the sample units that ended went. Their days stay as they were published, so the register has nothing to tell. */
export const publicServiceUnitEndingSeed: Seed = {
  name: 'public-service-unit-endings-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const endings = sampleEndings(await transaction.query<EndableUnit>(readUnits));
    await transaction.query(
      `UPDATE public_service_unit AS unit SET (successor_id, ending_decision) = (ending->>'successorId', ending->>'endingDecision')
       FROM jsonb_array_elements($1::jsonb) AS ending WHERE unit.id = ending->>'id'`,
      [JSON.stringify(endings)],
    );
  },
};
