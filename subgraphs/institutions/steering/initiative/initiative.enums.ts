import { registerEnumType } from 'type-graphql';

export const InitiativeState = {
  PROPOSED: 'PROPOSED',
  APPRAISED: 'APPRAISED',
  RECOGNISED: 'RECOGNISED',
  APPLIED: 'APPLIED',
  REJECTED: 'REJECTED',
} as const;
export type InitiativeState = keyof typeof InitiativeState;

registerEnumType(InitiativeState, {
  name: 'InitiativeState',
  description: 'Trạng thái của sáng kiến — State of an initiative.',
  valuesConfig: {
    PROPOSED: { description: 'Đã đề xuất — Proposed.' },
    APPRAISED: { description: 'Đã thẩm định — Appraised.' },
    RECOGNISED: { description: 'Đã công nhận — Recognised.' },
    APPLIED: { description: 'Đang áp dụng — Applied.' },
    REJECTED: { description: 'Không công nhận — Rejected.' },
  },
});
