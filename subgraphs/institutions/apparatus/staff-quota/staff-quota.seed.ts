import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { type SampleHolder, sampleQuotas } from './sample-quotas.rules.js';

/** Units of the sample, and the agencies of the province that have a place: its departments and all committees. */
const readHolders = `
  WITH place AS (SELECT unit_id AS id, min(level) AS level FROM admin_unit_version GROUP BY unit_id)
  SELECT unit.id, sector, place.level, established_on AS "from", dissolved_on AS "to"
  FROM public_service_unit AS unit JOIN place ON place.id = unit.admin_unit_id WHERE unit.origin = 'SAMPLE'
  UNION ALL
  SELECT id, NULL, level, valid_from, valid_to FROM agency
  WHERE admin_unit_id IS NOT NULL AND coalesce(valid_to > '2021-01-01', true) AND level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')
    AND type IN ('DEPARTMENT', 'DEPARTMENT_EQUIVALENT', 'PEOPLES_COMMITTEE') AND code <> 'UBND_TINH'
  ORDER BY id`;

/** Posts of 2021 to 2025, generated: no published list of them was found. */
export const staffQuotaSeed: Seed = {
  name: 'staff-quotas-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    await insertRows(transaction, 'staff_quota', sampleQuotas(await transaction.query<SampleHolder>(readHolders)));
  },
};
