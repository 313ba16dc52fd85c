import type { TargetFormula } from '../../../shared/figures/formula.js';
import type { RequestContext } from '../../../shared/service/request-context.js';

/** 1271/QĐ-UBND, II.2.a, bullet 1: what complying with the same frozen set costs less, in VND a year. */
export const complianceCostCut: TargetFormula<RequestContext> = {
  target: 'T2.1b',
  id: 'compliance-cost-cut',
  version: 1,
  text: {
    vi: 'Chi phí tuân thủ tại ngày 31/5/2020 trừ chi phí vào cuối ngày, trên chi phí tại ngày 31/5/2020 của cùng tập quy định (đồng một năm); quy định chưa đánh giá chi phí không tính và được nêu ở độ phủ.',
    en: 'Cost of compliance on 2020-05-31 less the cost at the end of the day, of the cost on 2020-05-31 of the same regulations (VND a year); those not assessed are left out, and shown as coverage.',
  },
  rollUp: 'NONE',
  levels: [],
  endsWithProvince: true,
  variants: [
    {
      key: 'NET_OF_NEW',
      text: {
        vi: 'Trừ thêm chi phí tuân thủ của quy định ban hành sau ngày gốc.',
        en: 'Less also what regulations issued since the baseline cost.',
      },
    },
  ],
  reads: ['BusinessRegulation'],
  registers: [],

  async count({ db }, { asOf, variant }) {
    const [row] = await db.query<Row>(statement, [asOf, variant === 'NET_OF_NEW']);
    if (row === undefined) return [];
    return [
      {
        unitId: null,
        numerator: BigInt(row.numerator),
        denominator: BigInt(row.denominator),
        reported: row.assessed,
        expected: row.listed,
        origin: row.hasSample === null ? null : row.hasSample ? 'SAMPLE' : 'REAL',
        rowsCounted: BigInt(row.assessed),
      },
    ];
  },

  rows: () => 'businessRegulations(inForceAtBaseline: true, hasBaselineCost: true)',
};

interface Row {
  readonly numerator: string;
  readonly denominator: string;
  readonly assessed: number;
  readonly listed: number;
  readonly hasSample: boolean | null;
}

const assessed = 'in_force_at_baseline AND compliance_cost_baseline IS NOT NULL';
const statement = `
  SELECT coalesce(sum(compliance_cost_baseline) FILTER (WHERE ${assessed}), 0)::text AS denominator,
         (coalesce(sum(compliance_cost_baseline - compliance_cost_on(r, $1::date)) FILTER (WHERE ${assessed}), 0)
           - CASE WHEN $2 THEN coalesce(sum(compliance_cost_on(r, $1::date)) FILTER (WHERE NOT in_force_at_baseline), 0) ELSE 0 END)::text AS numerator,
         (count(*) FILTER (WHERE ${assessed}))::integer AS assessed,
         (count(*) FILTER (WHERE in_force_at_baseline))::integer AS listed,
         bool_or(origin = 'SAMPLE') FILTER (WHERE in_force_at_baseline) AS "hasSample"
  FROM business_regulation AS r`;
