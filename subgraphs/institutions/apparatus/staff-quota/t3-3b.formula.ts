import type { Counted, TargetFormula } from '../../../../shared/figures/formula.js';
import { unitScopeParameters, unitScopeSql } from '../../../../shared/registers/unit-scope.js';
import type { Context } from '../../context.js';
import { averageReduction, totalReduction } from '../../target/average-reduction.rules.js';
import { baselineDay, baselineYear } from '../../target/baseline.js';
import { unitsAsked } from '../../target/units-asked.js';

/**
 * T3.3b: by how much the budget-paid posts of public service of 2021 have fallen (1271/QĐ-UBND, II.3.a, bullet 3).
 * A quota stands until a newer year's is assigned; a holder that ended has none. Posts stand where their holder does.
 */
export const publicServicePostsReduced: TargetFormula<Context> = {
  target: 'T3.3b',
  id: 'institutions/T3.3b',
  version: 1,
  text: {
    vi: '(biên chế sự nghiệp hưởng lương ngân sách giao năm 2021 − giao năm xem) / giao năm 2021; năm xem chưa giao thì lấy năm gần nhất trước đó, đơn vị đã kết thúc tính 0',
    en: '(budget-paid public service posts assigned for 2021 − those assigned for the year of the day) / those for 2021; a year without a quota takes the newest before it, a unit that ended counts 0',
  },
  rollUp: 'SUM',
  levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  endsWithProvince: true,
  variants: [
    {
      key: 'inPost',
      text: { vi: 'Theo số người có mặt hưởng lương ngân sách', en: 'By people in post who are paid from the budget' },
    },
    {
      key: 'agencyAverage',
      text: {
        vi: 'Bình quân tỷ lệ giảm của từng cơ quan quản lý',
        en: 'The average of the reductions of each governing agency',
      },
    },
  ],
  reads: ['StaffQuota', 'PublicServiceUnit', 'AdminUnit', 'Succession'],
  registers: [],

  async count({ db }, request) {
    const { asOf, variant } = request;
    const posts = variant === 'inPost' ? 'in_post_funded_by_budget' : 'funded_by_budget';
    const rows = await db.query<Row>(`WITH ${unitScopeSql(request)}, ${holdersWith(posts)} ${countByAgency}`, [
      ...unitScopeParameters(request),
      baselineDay(),
    ]);
    const units = await unitsAsked(db, request);
    return units.map((unitId) =>
      countUnit(
        unitId,
        rows.filter((row) => row.unitId === unitId),
        { variant, isComparable: asOf >= baselineDay() },
      ),
    );
  },

  rows: ({ unitId, asOf, closing }) => {
    const within = unitId === null ? '' : `, unit: "${unitId}", boundariesOn: "${asOf}", closing: ${closing}`;
    return `staffQuotas(kind: PUBLIC_SERVICE, year: ${baselineYear()}${within})`;
  },
};

/** Who owes a quota: every public service unit, and each agency that was ever given such posts; with what they were given. */
const holdersWith = (posts: string): string => `
  quota AS (
    SELECT coalesce(public_service_unit_id, agency_id) AS holder_id, year, ${posts} AS posts, origin
    FROM staff_quota WHERE kind = 'PUBLIC_SERVICE' AND ${posts} IS NOT NULL AND year <= extract(year FROM $1::date)),
  given AS (
    SELECT holder_id, min(origin) AS origin, max(posts) FILTER (WHERE year = extract(year FROM $4::date)) AS posts_before,
           (array_agg(posts ORDER BY year DESC))[1] AS posts_now, max(year) AS newest_year
    FROM quota GROUP BY holder_id),
  life AS (
    SELECT id, admin_unit_id AS place_id, governing_agency_id AS agency_id, established_on AS first_day, dissolved_on AS end_day
    FROM public_service_unit
    UNION ALL
    SELECT id, admin_unit_id, id, valid_from, valid_to FROM agency
    WHERE id IN (SELECT agency_id FROM staff_quota WHERE kind = 'PUBLIC_SERVICE')),
  holder AS (
    SELECT scope.unit_id, agency_id, given.*,
           first_day <= $1::date AND (end_day IS NULL OR $1::date < end_day) AS owes_now,
           first_day <= $4::date AND (end_day IS NULL OR $4::date < end_day) AS owes_before
    FROM life JOIN scope USING (place_id) LEFT JOIN given ON given.holder_id = life.id)`;

/** A holder has reported when it gave the quota of 2021, if it lived then, and that of the year, if it lives. */
const countByAgency = `
  SELECT unit_id AS "unitId", min(origin) AS origin, count(posts_before) AS "rowsCounted",
         coalesce(sum(posts_before), 0) AS before, coalesce(sum(posts_now) FILTER (WHERE owes_now), 0) AS now,
         count(*) FILTER (WHERE owes_now OR owes_before)::integer AS expected,
         count(*) FILTER (WHERE (owes_now OR owes_before) AND (NOT owes_before OR posts_before IS NOT NULL)
           AND (NOT owes_now OR newest_year IS NOT DISTINCT FROM extract(year FROM $1::date)))::integer AS reported
  FROM holder GROUP BY unit_id, agency_id ORDER BY unit_id, agency_id`;

/** One governing agency's posts within one unit. */
interface Row {
  unitId: string | null;
  origin: 'SAMPLE' | 'REAL' | null;
  rowsCounted: string;
  before: string;
  now: string;
  expected: number;
  reported: number;
}

function countUnit(
  unitId: string | null,
  rows: readonly Row[],
  { variant, isComparable }: { variant: string | null; isComparable: boolean },
): Counted {
  const agencies = rows.map((row) => ({ before: BigInt(row.before), now: BigInt(row.now) }));
  const origins = rows.flatMap(({ origin }) => origin ?? []);
  return {
    unitId,
    ...(variant === 'agencyAverage' ? averageReduction(agencies) : totalReduction(agencies)),
    reported: isComparable ? rows.reduce((sum, { reported }) => sum + reported, 0) : 0,
    expected: rows.reduce((sum, { expected }) => sum + expected, 0),
    origin: origins.includes('SAMPLE') ? 'SAMPLE' : (origins[0] ?? null),
    rowsCounted: rows.reduce((sum, row) => sum + BigInt(row.rowsCounted), 0n),
  };
}
