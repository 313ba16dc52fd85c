import { registerEnumType } from 'type-graphql';

export const PilotReceiverKind = { ENTERPRISE: 'ENTERPRISE', SOCIAL_ORGANISATION: 'SOCIAL_ORGANISATION' } as const;
export type PilotReceiverKind = keyof typeof PilotReceiverKind;

export const PilotState = {
  PROPOSED: 'PROPOSED',
  APPROVED: 'APPROVED',
  PILOTING: 'PILOTING',
  EVALUATED: 'EVALUATED',
  TRANSFERRED: 'TRANSFERRED',
  ENDED: 'ENDED',
} as const;
export type PilotState = keyof typeof PilotState;

registerEnumType(PilotReceiverKind, {
  name: 'PilotReceiverKind',
  description: 'Ai nhận dịch vụ — Who takes a service over.',
  valuesConfig: {
    ENTERPRISE: { description: 'Doanh nghiệp — An enterprise.' },
    SOCIAL_ORGANISATION: { description: 'Tổ chức xã hội — A social organisation.' },
  },
});

registerEnumType(PilotState, {
  name: 'PilotState',
  description: 'Tình trạng thí điểm chuyển giao — Where a pilot stands.',
  valuesConfig: {
    PROPOSED: { description: 'Đã đề xuất — Proposed.' },
    APPROVED: { description: 'Đã phê duyệt — Approved.' },
    PILOTING: { description: 'Đang thí điểm — Being tried.' },
    EVALUATED: { description: 'Đã đánh giá — Evaluated.' },
    TRANSFERRED: { description: 'Đã chuyển giao chính thức — Transferred for good.' },
    ENDED: { description: 'Đã dừng — Ended.' },
  },
});
