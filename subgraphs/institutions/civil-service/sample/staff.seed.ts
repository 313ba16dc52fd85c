import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { personalScope } from '../civil-service.ownership.js';
import { samplePositions } from './sample-positions.rules.js';
import { type SampleAgency, sampleStaff } from './sample-staff.rules.js';

/** The committees of the communes of 2021 with what they became in 2025, and the departments. */
const readAgencies = `
  SELECT a.id AS "agencyId", a.admin_unit_id AS "placeId", a.level, next.id AS "nextAgencyId", next.admin_unit_id AS "nextPlaceId"
  FROM agency AS a
    LEFT JOIN agency_succession AS s ON s.from_id = a.id AND s.to_id <> a.id AND s.effective_from = '2025-07-01'
    LEFT JOIN agency AS next ON next.id = s.to_id
  WHERE a.admin_unit_id IS NOT NULL
    AND ((a.type = 'PEOPLES_COMMITTEE' AND a.level = 'COMMUNE' AND a.valid_from <= '2021-01-01'
          AND (a.valid_to IS NULL OR '2021-01-01' < a.valid_to)) OR (a.type = 'DEPARTMENT' AND a.level = 'PROVINCE'))
  ORDER BY a.level, a.code`;

/** Grants the seed's transaction the right to write about persons; it ends with the transaction. */
export const asPersonnel = (transaction: Queryable): Promise<unknown> =>
  transaction.query(`SELECT set_config('hub.scopes', $1, true)`, [personalScope]);

/** People of communes and departments, generated: no published list of persons exists, nor may one be copied. */
export const staffSeed: Seed = {
  name: 'civil-servants-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction) {
    await asPersonnel(transaction);
    const { civilServants, postings } = sampleStaff(await transaction.query<SampleAgency>(readAgencies));
    await insertRows(transaction, 'job_position', samplePositions());
    await insertRows(transaction, 'civil_servant', civilServants);
    await insertRows(transaction, 'posting', postings);
    await transaction.query('SELECT fold_commune_staff()');
  },
};
