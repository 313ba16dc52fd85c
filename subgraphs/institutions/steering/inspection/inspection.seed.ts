import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { publishRegister } from '../../register-events.js';
import { type SampleInspected, sampleInspections } from './sample-inspections.rules.js';

/** Inspections from a fixed seed, marked SAMPLE, and the register of them. */
export const inspectionSeed: Seed = {
  name: 'inspections-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const inspected = await transaction.query<SampleInspected>(
      `SELECT id, name, admin_unit_id AS "adminUnitId", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo"
       FROM agency WHERE admin_unit_id IS NOT NULL AND (type LIKE 'DEPARTMENT%' OR code LIKE 'UBND-%') ORDER BY code, valid_from`,
    );
    await insertRows(transaction, 'inspection', sampleInspections(inspected));
    await publishRegister(transaction, 'inspection', 'Inspection');
  },
};
