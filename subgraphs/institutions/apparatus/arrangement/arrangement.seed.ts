import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { type SampleCommune, sampleArrangement } from './sample-arrangement.rules.js';

const readCommunes = `
  SELECT version.unit_id AS id, version.kind, min(succession.to_id) AS "successorId"
  FROM admin_unit_version AS version
  LEFT JOIN succession ON succession.from_id = version.unit_id AND succession.relation = 'MERGED_INTO'
  WHERE version.level = 'COMMUNE' AND daterange(version.valid_from, version.valid_to) @> date '2023-09-20'
    AND EXISTS (SELECT FROM admin_unit_version v WHERE v.unit_id = version.unit_id AND daterange(v.valid_from, v.valid_to) @> date '2021-11-15')
  GROUP BY version.unit_id, version.kind, version.code ORDER BY version.code`;

/** A list to show with: PL7 waits for guidance of the centre, and no approved list was found. */
export const arrangementSeed: Seed = {
  name: 'arrangement-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const communes = await transaction.query<SampleCommune>(readCommunes);
    await insertRows(transaction, 'arrangement_item', sampleArrangement(communes));
  },
};
