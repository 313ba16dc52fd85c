import type { CountRequest, TargetFormula } from '../../../shared/figures/formula.js';
import { registerPosition } from '../../../shared/registers/projection.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { countSelfFinancing } from './self-financing-share.count.js';

/**
 * T5.2a (1271/QĐ-UBND, II.5.a, bullet 2): "tối thiểu 20% đơn vị sự nghiệp công lập tự đảm bảo chi thường xuyên".
 * The denominator is the register of units as institutions keeps it, so merging units (T3.3a) moves this figure too.
 */
export const selfFinancingShare: TargetFormula<RequestContext> = {
  target: 'T5.2a',
  id: 'self-financing-share',
  version: 1,
  text: {
    vi: 'Số đơn vị sự nghiệp công lập đang hoạt động thuộc nhóm tự chủ 1 hoặc 2 / tổng số đơn vị sự nghiệp công lập đang hoạt động, cuối ngày xem.',
    en: 'Public service units alive in autonomy group 1 or 2 / all public service units alive, at the end of the day.',
  },
  rollUp: 'SUM',
  levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  endsWithProvince: true,
  variants: [
    {
      key: 'GROUP_2_ONLY',
      text: {
        vi: 'Chỉ tính nhóm 2: nhóm 1 còn tự bảo đảm chi đầu tư.',
        en: 'Only group 2 counts: group 1 also covers investment.',
      },
    },
    {
      key: 'UNITS_OF_2021',
      text: {
        vi: 'Mẫu số cố định: các đơn vị hoạt động ngày 31/12/2021, không giảm theo sắp xếp.',
        en: 'The denominator stays: the units alive on 2021-12-31, whatever was merged since.',
      },
    },
  ],
  reads: ['AutonomyDecision', 'PublicServiceUnit', 'AdminUnit', 'Succession'],
  registers: ['publicServiceUnit', 'adminUnit'],
  count: ({ db }, request) => countSelfFinancing(db, request),
  rows: decisionsCounted,
  registerPosition: async ({ db }) => String(await registerPosition(db, 'institutions')),
};

/** The decisions read. Units without one are in the register only; coverage says how many. */
function decisionsCounted({ unitId, asOf, closing }: CountRequest): string {
  const within = unitId === null ? '' : `unit: ${JSON.stringify(unitId)}, closing: ${closing}, `;
  return `autonomyDecisions(${within}asOf: "${asOf}")`;
}
