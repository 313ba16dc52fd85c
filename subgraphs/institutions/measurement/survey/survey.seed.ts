import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { type SampledPlace, sampleSurveys } from './sample-surveys.rules.js';

const readPlaces = `
  SELECT unit_id AS "unitId", code, level, valid_from AS "validFrom", valid_to AS "validTo"
  FROM admin_unit_version WHERE coalesce(valid_to, 'infinity') > '2021-01-01' ORDER BY code, valid_from`;

/** Surveys of 2021 to 2025 with about 1,400 results, generated and marked SAMPLE: none are in our sources. */
export const surveySeed: Seed = {
  name: 'surveys-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const { surveys, results } = sampleSurveys(await transaction.query<SampledPlace>(readPlaces));
    const closed = surveys.map((survey) => ({ ...survey, state: 'CLOSED', publishedOn: null }));
    await insertRows(transaction, 'survey', closed);
    await insertRows(transaction, 'survey_result', results);
    // Published last, in the order of editions: what is published takes no results.
    await transaction.query(
      `UPDATE survey SET state = 'PUBLISHED', published_on = p."publishedOn"::date
       FROM jsonb_to_recordset($1::jsonb) AS p (id text, "publishedOn" text) WHERE survey.id = p.id`,
      [JSON.stringify(surveys)],
    );
  },
};
