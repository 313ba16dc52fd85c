import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { spanFaults } from '../procedure/span.rules.js';
import { ProcedureOffering } from './procedure-offering.entity.js';
import { ProcedureOfferingInput } from './procedure-offering.inputs.js';

/** How offerings are kept: what changes on a day is a new offering from that day on. */
export const procedureOfferingRecord = recordKind({
  type: 'ProcedureOffering',
  title: { vi: 'cách cung cấp thủ tục', en: 'offering of a procedure' },
  entity: ProcedureOffering,
  input: ProcedureOfferingInput,
  complete: ({ validTo, eligibilityDecision }) => ({
    validTo: validTo ?? null,
    eligibilityDecision: eligibilityDecision ?? null,
  }),
  faults: ({ after }) => (after === null ? [] : [...spanFaults(after), ...offeringFaults(after)]),
  refusals: {
    procedure_offering_once: {
      vi: 'Thủ tục đã có cách cung cấp trong thời gian này; kết thúc dòng cũ (validTo) trước.',
      en: 'The procedure is offered in this time already; end the other (validTo) first.',
    },
  },
});

function offeringFaults(offering: ProcedureOffering): Bilingual[] {
  const { onlineLevel, isEligible, eligibilityDecision, hasFinancialDuty, onlinePaymentEnabled } = offering;
  const faults: Bilingual[] = [];
  if (onlineLevel < 1 || onlineLevel > 4)
    faults.push({
      vi: `Mức độ trực tuyến ${onlineLevel} phải từ 1 đến 4.`,
      en: `The online level ${onlineLevel} must be 1 to 4.`,
    });
  if (isEligible && eligibilityDecision === null)
    faults.push({
      vi: 'Đủ điều kiện là một quyết định hành chính: ghi eligibilityDecision.',
      en: 'Being fit is an administrative decision: name it in eligibilityDecision.',
    });
  if (onlinePaymentEnabled && !hasFinancialDuty)
    faults.push({
      vi: 'Thanh toán trực tuyến chỉ mở cho thủ tục có nghĩa vụ tài chính.',
      en: 'Only what has a financial duty can be paid online.',
    });
  return faults;
}
