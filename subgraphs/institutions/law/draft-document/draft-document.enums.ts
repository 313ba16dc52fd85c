import { registerEnumType } from 'type-graphql';

/** Where a draft stands on its way to a document. */
export const DraftState = {
  PROPOSED: 'PROPOSED',
  DRAFTING: 'DRAFTING',
  CONSULTING: 'CONSULTING',
  APPRAISING: 'APPRAISING',
  SUBMITTED: 'SUBMITTED',
  ISSUED: 'ISSUED',
  RETURNED: 'RETURNED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type DraftState = keyof typeof DraftState;

registerEnumType(DraftState, {
  name: 'DraftState',
  description: 'Giai đoạn của dự thảo — Where a draft stands.',
  valuesConfig: {
    PROPOSED: { description: 'Lập đề nghị xây dựng — Proposed.' },
    DRAFTING: { description: 'Soạn thảo — Being drafted.' },
    CONSULTING: { description: 'Lấy ý kiến — Open for comments.' },
    APPRAISING: { description: 'Thẩm định tại Sở Tư pháp — Under appraisal by the Department of Justice.' },
    SUBMITTED: { description: 'Trình cơ quan ban hành — Submitted to the issuer.' },
    ISSUED: { description: 'Đã ban hành — Issued.' },
    RETURNED: { description: 'Trả lại để hoàn thiện — Returned for more work.' },
    WITHDRAWN: { description: 'Rút, dừng xây dựng — Withdrawn.' },
  },
});
