import type { Counted, TargetFormula } from '../../../shared/figures/formula.js';
import { unitScopeParameters, unitScopeSql } from '../../../shared/registers/unit-scope.js';
import type { Context } from '../context.js';
import { averageReduction, totalReduction } from './average-reduction.rules.js';
import { baselineDay, baselineYear, firstDayOf } from './baseline.js';
import { unitsAsked } from './units-asked.js';

/** The decision gives no day inside the year; its last is taken, the first is a variant. */
const baselineOf = (variant: string | null): string =>
  variant === 'startOfYear' ? firstDayOf(baselineYear()) : baselineDay();

/** T3.3a: by how many the public service units of 2021 have fallen (1271/QĐ-UBND, II.3.a, bullet 3). */
export const publicServiceUnitsReduced: TargetFormula<Context> = {
  target: 'T3.3a',
  id: 'institutions/T3.3a',
  version: 1,
  text: {
    vi: '(số đơn vị sự nghiệp công lập hoạt động ngày 31/12/2021 − số đơn vị hoạt động vào ngày xem) / số đơn vị hoạt động ngày 31/12/2021',
    en: '(public service units alive on 2021-12-31 − units alive on the day) / units alive on 2021-12-31',
  },
  rollUp: 'SUM',
  levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  endsWithProvince: true,
  variants: [
    { key: 'startOfYear', text: { vi: 'So với ngày 01/01/2021', en: 'Against 2021-01-01' } },
    {
      key: 'agencyAverage',
      text: {
        vi: 'Bình quân tỷ lệ giảm của từng cơ quan quản lý',
        en: 'The average of the reductions of each governing agency',
      },
    },
  ],
  reads: ['PublicServiceUnit', 'AdminUnit', 'Succession'],
  registers: [],

  async count({ db }, request) {
    const { asOf, variant } = request;
    const baseline = baselineOf(variant);
    const rows = await db.query<Row>(
      `WITH ${unitScopeSql(request)},
       unit AS (
         SELECT scope.unit_id, p.governing_agency_id AS agency_id, p.origin,
                p.established_on <= $4::date AND (p.dissolved_on IS NULL OR $4::date < p.dissolved_on) AS was_alive,
                p.established_on <= $1::date AND (p.dissolved_on IS NULL OR $1::date < p.dissolved_on) AS is_alive
         FROM public_service_unit AS p JOIN scope ON scope.place_id = p.admin_unit_id)
       SELECT unit_id AS "unitId", agency_id AS "agencyId", min(origin) AS origin,
              count(*) FILTER (WHERE was_alive) AS before, count(*) FILTER (WHERE is_alive) AS now
       FROM unit GROUP BY unit_id, agency_id ORDER BY unit_id, agency_id`,
      [...unitScopeParameters(request), baseline],
    );
    const units = await unitsAsked(db, request);
    return units.map((unitId) =>
      countUnit(
        unitId,
        rows.filter((row) => row.unitId === unitId),
        variant,
        asOf >= baseline,
      ),
    );
  },

  rows: ({ unitId, variant, asOf, closing }) => {
    const within = unitId === null ? '' : `, unit: "${unitId}", boundariesOn: "${asOf}", closing: ${closing}`;
    return `publicServiceUnits(asOf: "${baselineOf(variant)}"${within})`;
  },
};

interface Row {
  unitId: string | null;
  agencyId: string;
  origin: 'SAMPLE' | 'REAL';
  before: string;
  now: string;
}

/** One unit's count. The register is one source: it has reported, or, before the baseline's day, there is nothing to compare. */
function countUnit(
  unitId: string | null,
  rows: readonly Row[],
  variant: string | null,
  isComparable: boolean,
): Counted {
  const agencies = rows.map((row) => ({ before: BigInt(row.before), now: BigInt(row.now) }));
  const total = totalReduction(agencies);
  return {
    unitId,
    ...(variant === 'agencyAverage' ? averageReduction(agencies) : total),
    reported: isComparable ? 1 : 0,
    expected: 1,
    origin: rows.some((row) => row.origin === 'SAMPLE') ? 'SAMPLE' : rows.length > 0 ? 'REAL' : null,
    rowsCounted: total.denominator,
  };
}
