import type { CountRequest, TargetFormula } from '../../../shared/figures/formula.js';
import { registerPosition } from '../../../shared/registers/projection.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { countProcedures, isPublished } from './count-procedures.js';

/** 1271/QĐ-UBND, II.2.a, bullet 6. Being fit ("đủ điều kiện") is an administrative decision, dated; it is not computed. */
export const eligibleProceduresOnline: TargetFormula<RequestContext> = {
  target: 'T2.6a',
  id: 'eligible-procedures-online',
  version: 1,
  text: {
    vi: 'Thủ tục đang công khai được công nhận đủ điều kiện và cung cấp trực tuyến mức độ 3 hoặc 4 / thủ tục đang công khai được công nhận đủ điều kiện, cuối ngày xem.',
    en: 'Published procedures found fit and offered online at level 3 or 4 / published procedures found fit, at the end of the day.',
  },
  rollUp: 'NONE',
  levels: ['PROVINCE'],
  endsWithProvince: true,
  variants: [
    {
      key: 'ONLINE_TYPE',
      text: {
        vi: 'Theo loại một phần, toàn trình của Nghị định 42/2022/NĐ-CP thay cho mức độ 3, 4.',
        en: 'By the types of Decree 42/2022/NĐ-CP, in part or in full, instead of levels 3 and 4.',
      },
    },
    {
      key: 'ALL_PUBLISHED',
      text: {
        vi: 'Mẫu số là mọi thủ tục đang công khai, trừ thủ tục nội bộ, không xét điều kiện.',
        en: 'Every published procedure but internal ones in the denominator, fit or not.',
      },
    },
  ],
  reads: ['Procedure', 'ProcedureDecision', 'ProcedureOffering'],
  registers: ['adminUnit'],

  count: ({ db }, request) =>
    countProcedures(db, request, {
      denominator: `${isPublished} AND ${request.variant === 'ALL_PUBLISHED' ? 'NOT p.is_internal' : 'o.is_eligible'}`,
      numerator: isOnline(request),
    }),

  rows: ({ asOf, variant }) =>
    `procedures(asOf: "${asOf}", isPublished: true, ${variant === 'ALL_PUBLISHED' ? 'isInternal: false' : 'isEligible: true'})`,

  registerPosition: async ({ db }) => String(await registerPosition(db, 'institutions')),
};

/** Also the denominator of T2.6b: "trong số đó". */
export const isOnline = ({ variant }: Pick<CountRequest, 'variant'>): string =>
  variant === 'ONLINE_TYPE' ? `o.online_type <> 'NONE'` : 'o.online_level >= 3';
