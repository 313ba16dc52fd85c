import type { TargetFormula } from '../../../shared/figures/formula.js';
import { registerPosition } from '../../../shared/registers/projection.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { countProcedures, isPublished } from './count-procedures.js';
import { isOnline } from './t2-6a.formula.js';

/**
 * 1271/QĐ-UBND, II.2.a, bullet 6: of those in the numerator of T2.6a, what the national portal has. The target asks for
 * 80 %; that the task of II.6.b asks for all is followed as a task, not here.
 */
export const proceduresOnNationalPortal: TargetFormula<RequestContext> = {
  target: 'T2.6b',
  id: 'procedures-on-national-portal',
  version: 1,
  text: {
    vi: 'Thủ tục trong tử số của T2.6a đã tích hợp trên Cổng Dịch vụ công quốc gia / thủ tục trong tử số của T2.6a, cuối ngày xem.',
    en: 'Procedures in the numerator of T2.6a that the national portal has / procedures in the numerator of T2.6a, at the end of the day.',
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
  ],
  reads: ['Procedure', 'ProcedureDecision', 'ProcedureOffering'],
  registers: ['adminUnit'],

  count: ({ db }, request) =>
    countProcedures(db, request, {
      denominator: `${isPublished} AND o.is_eligible AND ${isOnline(request)}`,
      numerator: 'o.on_national_portal',
    }),

  rows: ({ asOf, variant }) =>
    `procedures(asOf: "${asOf}", isPublished: true, isEligible: true, ${variant === 'ONLINE_TYPE' ? 'isOnlineByType: true' : 'onlineLevelAtLeast: 3'})`,

  registerPosition: async ({ db }) => String(await registerPosition(db, 'institutions')),
};
