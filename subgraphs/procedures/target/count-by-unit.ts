import type { Counted, CountRequest } from '../../../shared/figures/formula.js';
import type { AdminLevel } from '../../../shared/figures/target-rule.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { type Tally } from '../../../shared/tally/tally.js';
import { tallyBetweenSql } from '../../../shared/tally/tally-between.js';

/** What a target counts, as sums of a tally whose first key is `place_id`. */
export interface UnitTally {
  readonly tally: Tally;
  /** A flow is what happened in the period, a stock all that happened until its last day. */
  readonly kind: 'FLOW' | 'STOCK';
  /** Measures, or SQL over them: the whole, and the part of it. */
  readonly denominator: string;
  readonly numerator: string;
  /** A condition on the keys, such as a level. */
  readonly where?: string;
  readonly reportersOf?: AdminLevel;
}

/** Counts all places, one unit, or unit by unit with the silent ones, in one statement. */
export const countByUnit = (db: Queryable, request: CountRequest, tally: UnitTally): Promise<readonly Counted[]> =>
  countPlaces(db, request, {
    tallySql: sumsByPlace(tally, request),
    ...(tally.reportersOf === undefined ? {} : { reportersOf: tally.reportersOf }),
  });

/** The pieces of SQL of a count: `$1` is the first day, `$2` the last. */
export interface PlaceCount {
  /** One row for each place that reported: `unit_id`, `denominator`, `numerator`, `has_sample`. */
  readonly tallySql: string;
  /** Whether each of them also has `rows_counted`: amounts are added up, not rows. */
  readonly hasRowsCounted?: boolean;
  /** One row for each subject; left out: the sum over its places. */
  readonly totalSql?: string;
  /** Only places of this level should report; left out: every place. */
  readonly reportersOf?: AdminLevel;
}

export async function countPlaces(
  db: Queryable,
  request: CountRequest,
  count: PlaceCount,
): Promise<readonly Counted[]> {
  const { asOf, period, closing, unitId, byLevel } = request;
  const rows = await db.query<TallyRow>(statementFor(count, request), [
    period.from,
    period.to,
    asOf,
    closing === 'CARRIED',
    ...(unitId === null ? [] : [unitId]),
    ...(byLevel === null ? [] : [byLevel]),
  ]);
  return rows.map(countedOf);
}

/** The places of a question that names one: the whole asks for all, and needs no list. */
export const ofMembers = ({ unitId, byLevel }: CountRequest, column: string): string =>
  unitId === null && byLevel === null ? 'true' : `${column} = ANY (ARRAY (SELECT unit_id FROM member))`;

function sumsByPlace(
  { tally, kind, denominator, numerator, where = 'true' }: UnitTally,
  request: CountRequest,
): string {
  const from = kind === 'FLOW' ? '$1::date' : `'-infinity'::date`;
  const sums = tallyBetweenSql(tally, {
    from,
    to: '$2::date',
    where: `${where} AND ${ofMembers(request, 'place_id')}`,
  });
  return `
    SELECT place_id AS unit_id, sum(${denominator}) AS denominator, sum(${numerator}) AS numerator, bool_or(origin = 'SAMPLE') AS has_sample
    FROM ${sums} AS counted WHERE $1::date IS NOT NULL GROUP BY place_id HAVING sum(${denominator}) <> 0`;
}

interface TallyRow {
  readonly unit_id: string | null;
  readonly numerator: string;
  readonly denominator: string;
  readonly rows_counted: string;
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
  rowsCounted: BigInt(row.rows_counted),
});

/**
 * Parameters: from, to, asOf, carried, then the unit and the level where asked. `member` says whose rows count, carried
 * with those of what was merged in; `reporter` says who should report: the units of the subtree, each heard when it or
 * one of its own predecessors has a row.
 */
function statementFor(
  { tallySql, hasRowsCounted = false, totalSql, reportersOf }: PlaceCount,
  { unitId, byLevel }: CountRequest,
): string {
  const [hasUnit, hasLevel] = [unitId !== null, byLevel !== null];
  const isWhole = !hasUnit && !hasLevel;
  const rowsCounted = hasRowsCounted ? 'rows_counted' : 'denominator';
  const summed = `
    SELECT subject_id, sum(numerator) AS numerator, sum(denominator) AS denominator, bool_or(has_sample) AS has_sample${hasRowsCounted ? ', sum(rows_counted) AS rows_counted' : ''}
    FROM ${isWhole ? `(SELECT '' AS subject_id, * FROM tally) AS counted` : 'member JOIN tally USING (unit_id)'} GROUP BY subject_id`;
  return `
    WITH RECURSIVE ${subjectSql(hasUnit, hasLevel)},
    member AS MATERIALIZED (${isWhole ? nobodyInParticular : scopeOf('$4')}),
    reporter AS MATERIALIZED (SELECT * FROM (${isWhole ? everyone : scopeOf('false')}) AS place ${onlyOf(reportersOf)}),
    lineage AS (
      SELECT subject_id, unit_id AS reporter_id, unit_id FROM reporter
      UNION
      SELECT lineage.subject_id, lineage.reporter_id, succession.from_id
      FROM lineage JOIN register_succession AS succession ON succession.to_id = lineage.unit_id
      WHERE $4 AND succession.register = 'adminUnit' AND succession.effective_from <= $3 AND succession.relation <> 'SPLIT_INTO'
    ),
    tally AS MATERIALIZED (${tallySql}),
    coverage AS (
      SELECT subject_id, count(DISTINCT reporter_id) AS expected,
             count(DISTINCT reporter_id) FILTER (WHERE tally.unit_id IS NOT NULL) AS reported
      FROM lineage LEFT JOIN tally USING (unit_id) GROUP BY subject_id
    ),
    total AS (${totalSql ?? summed})
    SELECT nullif(subject.id, '') AS unit_id, coalesce(total.numerator, 0)::text AS numerator,
           coalesce(total.denominator, 0)::text AS denominator, coalesce(total.${rowsCounted}, 0)::text AS rows_counted,
           total.has_sample, coalesce(coverage.reported, 0)::integer AS reported, coalesce(coverage.expected, 0)::integer AS expected
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

/** The levels of places do not change: another level is another place. */
const onlyOf = (level: AdminLevel | undefined): string =>
  level === undefined
    ? ''
    : `WHERE unit_id IN (SELECT entity_id FROM register_entry WHERE register = 'adminUnit' AND level = '${level}')`;

const nobodyInParticular = `SELECT '' AS subject_id, '' AS unit_id WHERE false`;

const scopeOf = (carried: string): string =>
  `SELECT * FROM admin_unit_scopes(ARRAY (SELECT id FROM subject), $3, ${carried})`;
