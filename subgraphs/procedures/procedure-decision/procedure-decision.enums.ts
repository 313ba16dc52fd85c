import { registerEnumType } from 'type-graphql';

export const ProcedureDecisionKind = {
  ANNOUNCE: 'ANNOUNCE',
  AMEND: 'AMEND',
  REPEAL: 'REPEAL',
  SUSPEND: 'SUSPEND',
  RESUME: 'RESUME',
} as const;
export type ProcedureDecisionKind = keyof typeof ProcedureDecisionKind;

registerEnumType(ProcedureDecisionKind, {
  name: 'ProcedureDecisionKind',
  description: 'Quyết định làm gì với thủ tục — What a decision does to a procedure.',
  valuesConfig: {
    ANNOUNCE: { description: 'Công bố mới — Announces it.' },
    AMEND: { description: 'Công bố sửa đổi, bổ sung, thay thế — Announces another text of it.' },
    REPEAL: { description: 'Bãi bỏ — Repeals it.' },
    SUSPEND: { description: 'Tạm ngưng — Suspends it.' },
    RESUME: { description: 'Thực hiện trở lại — Lets it go on.' },
  },
});
