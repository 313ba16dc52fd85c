import type { Counted, CountRequest, TargetFormula } from '../../../../shared/figures/formula.js';
import { placesWithinSql, unitScopeParameters, unitScopeSql } from '../../../../shared/registers/unit-scope.js';
import { tallyBetweenSql } from '../../../../shared/tally/tally-between.js';
import type { Context } from '../../context.js';
import { communeStaffTally } from './commune-staff.tally.js';

/** Each of the four conditions alone: together they explain the conjunction, none of them can give it. */
const measures = {
  degree: 'with_degree',
  politicalTheory: 'with_theory',
  profession: 'with_profession',
  workSkills: 'with_skills',
} as const;

const measureOf = (variant: string | null): string =>
  variant === null ? 'qualified' : (measures[variant as keyof typeof measures] ?? 'qualified');

/**
 * T4.2: commune cadres and civil servants who meet all four standards (1271/QĐ-UBND, II.4.a, bullet 2). It reads the
 * rows that were written without persons, so that the figure is the same for every viewer.
 */
export const communeStaffQualified: TargetFormula<Context> = {
  target: 'T4.2',
  id: 'institutions/T4.2',
  version: 1,
  text: {
    vi: 'số cán bộ, công chức cấp xã có trình độ cao đẳng trở lên và đồng thời đạt chuẩn lý luận chính trị, chuyên môn, nghiệp vụ, kỹ năng làm việc / số cán bộ, công chức cấp xã đang giữ vị trí vào ngày xem',
    en: 'commune cadres and civil servants with a degree of college or higher who also meet the standards in political theory, profession and work skills / commune cadres and civil servants in post on the day',
  },
  rollUp: 'SUM',
  levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  endsWithProvince: true,
  variants: [
    { key: 'degree', text: { vi: 'Chỉ trình độ cao đẳng trở lên', en: 'The degree alone' } },
    { key: 'politicalTheory', text: { vi: 'Chỉ chuẩn lý luận chính trị', en: 'Political theory alone' } },
    { key: 'profession', text: { vi: 'Chỉ chuẩn chuyên môn, nghiệp vụ', en: 'The professional standard alone' } },
    { key: 'workSkills', text: { vi: 'Chỉ chuẩn kỹ năng làm việc', en: 'Work skills alone' } },
  ],
  reads: ['CivilServant', 'Posting', 'AdminUnit', 'Succession'],
  registers: [],

  async count({ db }, request) {
    const rows = await db.query<Row>(
      `WITH ${unitScopeSql(request)},
       reporter AS MATERIALIZED (${placesWithStaffSql}),
       commune AS (
         SELECT scope.unit_id, EXISTS (
           SELECT FROM ${reportingPlacesSql(request.closing)} AS within (id)
             JOIN reporter ON reporter.place_id = within.id) AS has_reported
         FROM scope JOIN register_entry AS u ON u.register = 'adminUnit' AND u.entity_id = scope.place_id
         WHERE u.level = 'COMMUNE' AND u.valid_from <= $1::date AND (u.valid_to IS NULL OR $1::date < u.valid_to)),
       coverage AS (
         SELECT unit_id, count(*) AS expected, count(*) FILTER (WHERE has_reported) AS reported FROM commune GROUP BY unit_id),
       staff AS (
         SELECT scope.unit_id, sum(d.in_post) AS in_post, sum(d.${measureOf(request.variant)}) AS met, max(d.origin) AS origin
         FROM scope JOIN ${staffByDaySql} AS d ON d.place_id = scope.place_id
         GROUP BY scope.unit_id)
       SELECT unit.unit_id AS "unitId", coalesce(staff.in_post, 0) AS "inPost", coalesce(staff.met, 0) AS met, staff.origin,
              coalesce(coverage.reported, 0)::integer AS reported, coalesce(coverage.expected, 0)::integer AS expected
       FROM (SELECT DISTINCT unit_id FROM scope) AS unit
         LEFT JOIN staff ON staff.unit_id IS NOT DISTINCT FROM unit.unit_id
         LEFT JOIN coverage ON coverage.unit_id IS NOT DISTINCT FROM unit.unit_id
       ORDER BY unit.unit_id`,
      unitScopeParameters(request),
    );
    return rows.map(counted);
  },

  rows: ({ unitId, asOf, closing }) => {
    const within = unitId === null ? '' : `, unit: "${unitId}", closing: ${closing}`;
    return `postings(asOf: "${asOf}", isCommune: true${within})`;
  },
};

const staffByDaySql = tallyBetweenSql(communeStaffTally, { from: `'-infinity'::date`, to: '$1::date' });

/** Where somebody came into a post or left one by the day: what was undone leaves sums of zero. */
const placesWithStaffSql = `
  SELECT DISTINCT place_id FROM (
    SELECT place_id FROM (
      SELECT place_id, on_day, origin, in_post FROM commune_staff_day
      UNION ALL SELECT place_id, on_day, origin, in_post FROM commune_staff_delta) AS step
    WHERE on_day <= $1::date GROUP BY place_id, on_day HAVING sum(in_post) <> 0) AS moved`;

/** Who reports for a commune of the day: itself, and carried also what was merged into it. Nothing lies below a commune. */
const reportingPlacesSql = (closing: CountRequest['closing']): string =>
  closing === 'FROZEN'
    ? '(VALUES (scope.place_id))'
    : placesWithinSql(closing, { unit: 'scope.place_id', day: '$1::date' });

interface Row {
  readonly unitId: string | null;
  readonly inPost: string;
  readonly met: string;
  readonly origin: Counted['origin'];
  readonly reported: number;
  readonly expected: number;
}

/** `max(origin)` is SAMPLE as soon as one row is. */
const counted = ({ unitId, inPost, met, origin, reported, expected }: Row): Counted => ({
  unitId,
  numerator: BigInt(met),
  denominator: BigInt(inPost),
  reported,
  expected,
  origin,
  rowsCounted: BigInt(inPost),
});
