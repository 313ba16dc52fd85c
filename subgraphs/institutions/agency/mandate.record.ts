import { globalId } from '../../../shared/identity/global-id.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { type Life, readLives, withinLives } from './life.rules.js';
import { Mandate } from './mandate.entity.js';
import { MandateInput } from './mandate.inputs.js';

/** How mandates are kept: "một việc chỉ do một tổ chức chủ trì" (II.3.b.1) is refused by the database, in these words. */
export const mandateRecord = recordKind({
  type: 'Mandate',
  title: { vi: 'phân công nội dung', en: 'mandate' },
  entity: Mandate,
  input: MandateInput,
  identify: ({ agencyId, contentNumber, role, validFrom }) =>
    globalId('Mandate', {
      register: 'mandates',
      code: `${agencyId} ${role} ${contentNumber}`,
      firstValidFrom: validFrom,
    }),
  complete: ({ validTo }) => ({ validTo: validTo ?? null }),
  faults: async ({ after }, { transaction }) =>
    after === null ? [] : withinLives(after, await transaction.query<Life>(readLives, [[after.agencyId]])),
  refusals: {
    mandate_one_lead: {
      vi: 'Một việc chỉ do một tổ chức chủ trì và chịu trách nhiệm chính (II.3.b.1): nội dung này đã có cơ quan chủ trì trong thời gian đó. Kết thúc dòng đó (validTo) trước, hoặc giao vai trò phối hợp.',
      en: 'One task is led by one body that answers for it (II.3.b.1): another agency leads this content in that time. End that mandate first (validTo), or let this one coordinate.',
    },
    mandate_once: {
      vi: 'Cơ quan này đã có vai trò trong nội dung đó trong thời gian đó: sửa dòng đã có.',
      en: 'This agency has a part in the content in that time already: change that row.',
    },
    mandate_pkey: {
      vi: 'Cơ quan này đã được giao vai trò đó từ ngày đó: sửa dòng đã có.',
      en: 'This agency has that part from that day already: change that row.',
    },
    mandate_content_number_check: {
      vi: 'Kế hoạch có 7 nội dung: contentNumber từ 1 đến 7.',
      en: 'The plan has seven contents: contentNumber is 1 to 7.',
    },
  },
});
