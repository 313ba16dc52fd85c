import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { type RatedAgency, sampleRatings } from './sample-ratings.rules.js';

/** The departments and their like, the district committees of the plan's years, and the police as a central agency. */
const readAgencies = `
  SELECT id, CASE WHEN type = 'PEOPLES_COMMITTEE' THEN 'DISTRICT' WHEN type = 'CENTRAL_VERTICAL_AGENCY' THEN 'CENTRAL_AGENCY' ELSE 'DEPARTMENT' END AS "group"
  FROM agency
  WHERE type IN ('DEPARTMENT', 'DEPARTMENT_EQUIVALENT', 'CENTRAL_VERTICAL_AGENCY')
     OR (type = 'PEOPLES_COMMITTEE' AND level = 'DISTRICT' AND valid_to = '2025-07-01')
  ORDER BY code, id`;

/** One set of criteria and about 90 ratings, invented and marked SAMPLE. Approved and published last: then they stay. */
export const indexRatingSeed: Seed = {
  name: 'index-ratings-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const { set, criteria, ratings, scores } = sampleRatings(await transaction.query<RatedAgency>(readAgencies));
    await insertRows(transaction, 'criteria_set', [{ ...set, state: 'DRAFT', approvedOn: null }]);
    await insertRows(transaction, 'criterion', criteria);
    await transaction.query(`UPDATE criteria_set SET state = 'APPROVED', approved_on = $2 WHERE id = $1`, [
      set.id,
      set.approvedOn,
    ]);
    await insertRows(
      transaction,
      'index_rating',
      ratings.map((rating) => ({ ...rating, state: 'APPRAISED', publishedOn: null })),
    );
    await insertRows(transaction, 'index_score', scores);
    await transaction.query(
      `UPDATE index_rating SET state = 'PUBLISHED', published_on = make_date(year + 1, 3, 10) WHERE criteria_set_id = $1`,
      [set.id],
    );
  },
};
