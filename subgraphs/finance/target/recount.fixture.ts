import type { Queryable } from '../../../shared/outbox/outbox-event.js';

interface RecountQuestion {
  readonly unit: string | null;
  readonly asOf: string;
  readonly closing: 'FROZEN' | 'CARRIED';
  readonly groups?: readonly string[];
  readonly denominatorDay?: string;
}

interface Recount {
  readonly units: string;
  readonly decided: string;
  readonly selfFinancing: string;
}

/**
 * The same count, written the other way round: from each public service unit up to the places that contain it,
 * with ranges instead of comparisons. Shares nothing with the formula.
 */
export async function recount(database: Queryable, question: RecountQuestion): Promise<Recount> {
  const {
    unit,
    asOf,
    closing,
    groups = ['SELF_INVEST_AND_RECURRENT', 'SELF_RECURRENT'],
    denominatorDay = asOf,
  } = question;
  const [row] = await database.query<Recount>(
    `SELECT count(*)::text AS units,
       count(*) FILTER (WHERE alive AND autonomy_group IS NOT NULL)::text AS decided,
       count(*) FILTER (WHERE alive AND autonomy_group = ANY ($5))::text AS "selfFinancing"
     FROM (
       SELECT psu.entity_id,
         (SELECT d.autonomy_group FROM autonomy_decision d
          WHERE d.unit_id = psu.entity_id AND daterange(d.valid_from, d.valid_to) @> $2::date) AS autonomy_group,
         EXISTS (SELECT 1 FROM register_entry later WHERE later.register = 'publicServiceUnit'
           AND later.entity_id = psu.entity_id AND daterange(later.valid_from, later.valid_to) @> $2::date) AS alive
       FROM register_entry psu
       WHERE psu.register = 'publicServiceUnit' AND daterange(psu.valid_from, psu.valid_to) @> $4::date
         AND ($1::text IS NULL OR $1 IN (
           WITH RECURSIVE reached AS (
             SELECT psu.place_id AS id
             UNION SELECT next.id FROM reached CROSS JOIN LATERAL (
               SELECT place.parent_id AS id FROM register_entry place
               WHERE place.register = 'adminUnit' AND place.entity_id = reached.id
                 AND daterange(place.valid_from, place.valid_to) @> $2::date
               UNION ALL SELECT place.parent_id FROM register_entry place
               WHERE place.register = 'adminUnit' AND place.entity_id = reached.id AND $3 = 'CARRIED' AND place.valid_to <= $2::date
                 AND place.valid_to = (SELECT max(valid_to) FROM register_entry WHERE entity_id = reached.id)
               UNION ALL SELECT s.to_id FROM register_succession s
               WHERE s.from_id = reached.id AND $3 = 'CARRIED' AND s.effective_from <= $2::date
             ) AS next WHERE next.id IS NOT NULL
           ) SELECT id FROM reached))
     ) AS counted`,
    [unit, asOf, closing, denominatorDay, groups],
  );
  if (row === undefined) throw new Error('A count has one row');
  return row;
}
