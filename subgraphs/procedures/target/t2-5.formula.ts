import type { TargetFormula } from '../../../shared/figures/formula.js';
import { registerPosition } from '../../../shared/registers/projection.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { resultStockTally } from '../procedure-result/procedure-result.tally.js';
import { countByUnit } from './count-by-unit.js';
import { placedRows } from './placed-rows.js';

const nameOf = {
  PROVINCE: { vi: 'cấp tỉnh', en: 'provincial bodies' },
  DISTRICT: { vi: 'cấp huyện', en: 'district bodies' },
  COMMUNE: { vi: 'cấp xã', en: 'commune bodies' },
} as const;
type ResultLevel = keyof typeof nameOf;

/**
 * 1271/QĐ-UBND, II.2.a, bullet 5: results "còn hiệu lực và có giá trị sử dụng" are digitised. A result that was revoked,
 * replaced or has expired leaves both parts. How fast (20 points a year, over the year before) is the rule's, not counted
 * here: the other readings of the pace, by percent or over last year's target, have the same figure.
 */
const digitisedResults = (
  target: string,
  level: ResultLevel,
  levels: readonly ResultLevel[],
): TargetFormula<RequestContext> => ({
  target,
  id: 'valid-results-digitised',
  version: 1,
  text: {
    vi: `Kết quả giải quyết thủ tục thuộc thẩm quyền ${nameOf[level].vi} còn hiệu lực và đã số hóa, trên tổng số kết quả của cấp đó còn hiệu lực vào cuối ngày; kết quả bị thu hồi, thay thế, hết hạn không tính vào tử số và mẫu số.`,
    en: `Results of procedures that ${nameOf[level].en} are competent for, valid and digitised, of all such results valid at the end of the day; revoked, replaced and expired ones are in neither part.`,
  },
  rollUp: 'SUM',
  levels,
  endsWithProvince: true,
  variants: [
    {
      key: 'WITHOUT_HISTORIC',
      text: {
        vi: 'Chỉ tính kết quả cấp từ khi có hệ thống, không tính kết quả cấp trước đó.',
        en: 'Only results issued since there is a system, without those issued before.',
      },
    },
  ],
  reads: ['ProcedureResult', 'AdminUnit', 'Succession'],
  registers: ['adminUnit'],

  count: ({ db }, request) =>
    countByUnit(db, request, {
      tally: resultStockTally,
      kind: 'STOCK',
      numerator: request.variant === 'WITHOUT_HISTORIC' ? 'digitised_of_system' : 'digitised',
      denominator: request.variant === 'WITHOUT_HISTORIC' ? 'valid_of_system' : 'valid',
      where: `level = '${level}'`,
      reportersOf: level,
    }),

  rows: (request) =>
    placedRows('procedureResults', request, {
      level,
      validOn: `"${request.asOf}"`,
      ...(request.variant === 'WITHOUT_HISTORIC' ? { isHistoric: 'false' } : {}),
    }),

  registerPosition: async ({ db }) => String(await registerPosition(db, 'institutions')),
});

/** A place has results of its own level and of those below it. */
export const resultsDigitised: readonly TargetFormula<RequestContext>[] = [
  digitisedResults('T2.5-province', 'PROVINCE', ['PROVINCE']),
  digitisedResults('T2.5-district', 'DISTRICT', ['PROVINCE', 'DISTRICT']),
  digitisedResults('T2.5-commune', 'COMMUNE', ['PROVINCE', 'DISTRICT', 'COMMUNE']),
];
