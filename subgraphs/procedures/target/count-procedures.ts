import type { Counted, CountRequest } from '../../../shared/figures/formula.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';

/** What a target counts over procedures, as SQL: `$1` is the day, `p` a procedure, `o` its offering of the day. */
export interface ProcedureCount {
  readonly denominator: string;
  readonly numerator: string;
}

/** Published for people and agencies to work by, and offered, on the day. */
export const isPublished = 'p.id IN (SELECT id FROM procedure_published_on($1::date) AS id) AND o.id IS NOT NULL';

/**
 * Counts procedures as they stood at the end of the day. The list is the province's, so a province's figure is the whole;
 * no lower place has a list of its own.
 */
export async function countProcedures(
  db: Queryable,
  { asOf, unitId, byLevel }: CountRequest,
  { denominator, numerator }: ProcedureCount,
): Promise<readonly Counted[]> {
  const rows = await db.query<CountRow>(
    `WITH counted AS MATERIALIZED ( -- each procedure is looked at once
       SELECT p.origin, ${denominator} AS is_counted, ${numerator} AS is_reached
       FROM procedure AS p LEFT JOIN procedure_offering AS o
         ON o.procedure_id = p.id AND o.valid_from <= $1::date AND (o.valid_to IS NULL OR $1::date < o.valid_to)),
     total AS (
       SELECT count(*) FILTER (WHERE is_counted)::text AS denominator, count(*) FILTER (WHERE is_counted AND is_reached)::text AS numerator,
              bool_or(origin = 'SAMPLE') FILTER (WHERE is_counted) AS has_sample FROM counted)
     SELECT subject.id AS "unitId", total.* FROM (${subjectSql(unitId, byLevel)}) AS subject (id) CROSS JOIN total ORDER BY subject.id`,
    [asOf, unitId, byLevel],
  );
  return rows.map(countedOf);
}

/** The whole and a unit are themselves; a level is its units in force, within the unit where one is named. */
const subjectSql = (unitId: string | null, byLevel: string | null): string =>
  byLevel === null
    ? `SELECT $2::text WHERE $3::text IS NULL`
    : `SELECT entity_id FROM register_entry WHERE register = 'adminUnit' AND level = $3::text
         AND valid_from <= $1::date AND (valid_to IS NULL OR $1::date < valid_to) AND ${unitId === null ? '$2::text IS NULL' : 'entity_id = $2::text'}`;

interface CountRow {
  readonly unitId: string | null;
  readonly denominator: string;
  readonly numerator: string;
  readonly has_sample: boolean | null;
}

const countedOf = ({ unitId, denominator, numerator, has_sample }: CountRow): Counted => ({
  unitId,
  denominator: BigInt(denominator),
  numerator: BigInt(numerator),
  reported: has_sample === null ? 0 : 1,
  expected: 1,
  origin: has_sample === null ? null : has_sample ? 'SAMPLE' : 'REAL',
  rowsCounted: BigInt(denominator),
});
