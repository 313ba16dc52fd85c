import type { TargetFormula } from '../../../shared/figures/formula.js';
import { registerPosition } from '../../../shared/registers/projection.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { countProcedures, isPublished } from './count-procedures.js';

/** 1271/QĐ-UBND, II.2.a, bullet 4: what has to be paid for can be paid online. */
export const proceduresPayableOnline: TargetFormula<RequestContext> = {
  target: 'T2.4a',
  id: 'procedures-payable-online',
  version: 1,
  text: {
    vi: 'Thủ tục đang công khai, có nghĩa vụ tài chính và đã mở thanh toán trực tuyến / thủ tục đang công khai có nghĩa vụ tài chính, cuối ngày xem.',
    en: 'Published procedures with a financial duty that can be paid online / published procedures with a financial duty, at the end of the day.',
  },
  rollUp: 'NONE',
  levels: ['PROVINCE'],
  endsWithProvince: true,
  variants: [],
  reads: ['Procedure', 'ProcedureDecision', 'ProcedureOffering'],
  registers: ['adminUnit'],

  count: ({ db }, request) =>
    countProcedures(db, request, {
      denominator: `${isPublished} AND o.has_financial_duty`,
      numerator: 'o.online_payment_enabled',
    }),

  rows: ({ asOf }) => `procedures(asOf: "${asOf}", isPublished: true, hasFinancialDuty: true)`,

  registerPosition: async ({ db }) => String(await registerPosition(db, 'institutions')),
};
