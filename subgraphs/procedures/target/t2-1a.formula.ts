import type { Counted, TargetFormula } from '../../../shared/figures/formula.js';
import type { RequestContext } from '../../../shared/service/request-context.js';

/** 1271/QĐ-UBND, II.2.a, bullet 1: regulations cut or simplified, of those in force at the end of 2020-05-31. */
export const regulationsCut: TargetFormula<RequestContext> = {
  target: 'T2.1a',
  id: 'business-regulations-cut',
  version: 1,
  text: {
    vi: 'Quy định liên quan đến hoạt động kinh doanh đã bãi bỏ hoặc đơn giản hóa trên tổng số quy định trong các văn bản có hiệu lực đến hết ngày 31/5/2020 (tập đã chốt); quy định được thay thế chỉ tính khi đồng thời đơn giản hơn.',
    en: 'Regulations on business repealed or simplified, of all in documents in force at the end of 2020-05-31 (a frozen set); what was replaced counts only where it became simpler as well.',
  },
  rollUp: 'NONE',
  levels: [],
  endsWithProvince: true,
  variants: [
    {
      key: 'WITH_REPLACED',
      text: {
        vi: 'Tính cả quy định được thay thế mà không đơn giản hơn.',
        en: 'Also those replaced by what is no simpler.',
      },
    },
  ],
  reads: ['BusinessRegulation'],
  registers: [],

  async count({ db }, { asOf, variant }) {
    const replaced = variant === 'WITH_REPLACED' ? 'true' : 'is_also_simplified';
    const [row] = await db.query<Row>(
      `SELECT count(*) AS denominator, bool_or(origin = 'SAMPLE') AS "hasSample",
              count(*) FILTER (WHERE outcome_effective_on <= $1::date AND (outcome <> 'REPLACED' OR ${replaced})) AS numerator
       FROM business_regulation WHERE in_force_at_baseline`,
      [asOf],
    );
    return [countedOf(row)];
  },

  rows: () => 'businessRegulations(inForceAtBaseline: true)',
};

interface Row {
  readonly numerator: string;
  readonly denominator: string;
  readonly hasSample: boolean | null;
}

/** The list of regulations is one source: until somebody has made it there is nothing to say. */
const countedOf = (row: Row | undefined): Counted => ({
  unitId: null,
  numerator: BigInt(row?.numerator ?? 0),
  denominator: BigInt(row?.denominator ?? 0),
  reported: BigInt(row?.denominator ?? 0) > 0n ? 1 : 0,
  expected: 1,
  origin: row?.hasSample == null ? null : row.hasSample ? 'SAMPLE' : 'REAL',
  rowsCounted: BigInt(row?.denominator ?? 0),
});
