import type { Counted, CountRequest } from '../../../shared/figures/formula.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';

/** What a flow target counts, as pieces of SQL over rows that each belong to one unit and one day. */
export interface UnitTally {
  readonly from: string;
  readonly unitColumn: string;
  readonly dayColumn: string;
  /** Conditions: which rows of the period are the whole, and which of those are the part. */
  readonly denominator: string;
  readonly numerator: string;
  readonly originColumn: string;
}

/** Counts the rows of a period: all of them, those of one unit, or unit by unit with the silent ones, in one statement. */
export async function countByUnit(db: Queryable, request: CountRequest, tally: UnitTally): Promise<readonly Counted[]> {
  const { asOf, period, closing, unitId, byLevel } = request;
  const rows = await db.query<TallyRow>(statementFor(tally, { hasUnit: unitId !== null, hasLevel: byLevel !== null }), [
    period.from,
    period.to,
    asOf,
    closing === 'CARRIED',
    ...(unitId === null ? [] : [unitId]),
    ...(byLevel === null ? [] : [byLevel]),
  ]);
  return rows.map(countedOf);
}

interface TallyRow {
  readonly unit_id: string | null;
  readonly numerator: string;
  readonly denominator: string;
  readonly has_sample: boolean | null;
  readonly reported: number;
  readonly expected: number;
}

const countedOf = (row: TallyRow): Counted => ({
  unitId: row.unit_id,
  numerator: BigInt(row.numerator),
  denominator: BigInt(row.denominator),
  reported: row.reported,
  expected: row.expected,
  origin: row.has_sample === null ? null : row.has_sample ? 'SAMPLE' : 'REAL',
  rowsCounted: BigInt(row.denominator),
});

/**
 * Parameters: from, to, asOf, carried, then the unit and the level where asked. `member` says whose rows count, carried
 * with those of what was merged in; `reporter` says who should report: the units of the subtree, each heard when it or
 * one of its own predecessors has a row.
 */
function statementFor(tally: UnitTally, { hasUnit, hasLevel }: { hasUnit: boolean; hasLevel: boolean }): string {
  const isWhole = !hasUnit && !hasLevel;
  return `
    WITH RECURSIVE ${subjectSql(hasUnit, hasLevel)},
    member AS MATERIALIZED (${isWhole ? nobodyInParticular : scopeOf('$4')}),
    reporter AS MATERIALIZED (${isWhole ? everyone : scopeOf('false')}),
    lineage AS (
      SELECT subject_id, unit_id AS reporter_id, unit_id FROM reporter
      UNION
      SELECT lineage.subject_id, lineage.reporter_id, succession.from_id
      FROM lineage JOIN register_succession AS succession ON succession.to_id = lineage.unit_id
      WHERE $4 AND succession.register = 'adminUnit' AND succession.effective_from <= $3 AND succession.relation <> 'SPLIT_INTO'
    ),
    tally AS MATERIALIZED (${tallySql(tally, isWhole)}),
    coverage AS (
      SELECT subject_id, count(DISTINCT reporter_id) AS expected,
             count(DISTINCT reporter_id) FILTER (WHERE tally.unit_id IS NOT NULL) AS reported
      FROM lineage LEFT JOIN tally USING (unit_id) GROUP BY subject_id
    ),
    total AS (
      SELECT subject_id, sum(numerator) AS numerator, sum(denominator) AS denominator, bool_or(has_sample) AS has_sample
      FROM ${isWhole ? `(SELECT '' AS subject_id, * FROM tally) AS counted` : 'member JOIN tally USING (unit_id)'} GROUP BY subject_id
    )
    SELECT nullif(subject.id, '') AS unit_id, coalesce(total.numerator, 0)::text AS numerator,
           coalesce(total.denominator, 0)::text AS denominator, total.has_sample,
           coalesce(coverage.reported, 0)::integer AS reported, coalesce(coverage.expected, 0)::integer AS expected
    FROM subject LEFT JOIN total ON total.subject_id = subject.id LEFT JOIN coverage ON coverage.subject_id = subject.id
    ORDER BY subject.code, subject.id`;
}

/** The whole is a subject without an id. */
function subjectSql(hasUnit: boolean, hasLevel: boolean): string {
  if (!hasLevel) return `subject AS (SELECT ${hasUnit ? '$5::text' : `''`} AS id, '' AS code)`;
  if (!hasUnit)
    return `subject AS (SELECT entity_id AS id, code FROM register_entry WHERE level = $5 AND ${inForceOn('$3')})`;
  return `subject AS (
    SELECT entity_id AS id, code FROM register_entry
    WHERE level = $6 AND entity_id IN (SELECT unit_id FROM admin_unit_scopes(ARRAY[$5], $3, false)) AND ${inForceOn('admin_unit_day($5, $3)')}
  )`;
}

const inForceOn = (day: string): string =>
  `register = 'adminUnit' AND valid_from <= ${day} AND (valid_to IS NULL OR ${day} < valid_to)`;

const everyone = `SELECT '' AS subject_id, entity_id AS unit_id FROM register_entry WHERE ${inForceOn('$3')}`;

const nobodyInParticular = `SELECT '' AS subject_id, '' AS unit_id WHERE false`;

const scopeOf = (carried: string): string =>
  `SELECT * FROM admin_unit_scopes(ARRAY (SELECT id FROM subject), $3, ${carried})`;

const tallySql = (tally: UnitTally, isWhole: boolean): string => `
  SELECT ${tally.unitColumn} AS unit_id, count(*) FILTER (WHERE ${tally.denominator}) AS denominator,
         count(*) FILTER (WHERE ${tally.denominator} AND ${tally.numerator}) AS numerator,
         bool_or(${tally.originColumn} = 'SAMPLE') AS has_sample
  FROM ${tally.from}
  WHERE ${tally.dayColumn} BETWEEN $1 AND $2
    ${isWhole ? '' : `AND ${tally.unitColumn} = ANY (ARRAY (SELECT unit_id FROM member))`}
  GROUP BY ${tally.unitColumn}`;
