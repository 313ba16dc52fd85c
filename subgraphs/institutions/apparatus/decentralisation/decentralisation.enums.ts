import { registerEnumType } from 'type-graphql';

export const DecentralisationForm = {
  DECENTRALISED: 'DECENTRALISED',
  DEVOLVED: 'DEVOLVED',
  DELEGATED: 'DELEGATED',
  TRANSFERRED: 'TRANSFERRED',
} as const;
export type DecentralisationForm = keyof typeof DecentralisationForm;

export const DecentralisationState = { PENDING: 'PENDING', IN_FORCE: 'IN_FORCE', ENDED: 'ENDED' } as const;
export type DecentralisationState = keyof typeof DecentralisationState;

registerEnumType(DecentralisationForm, {
  name: 'DecentralisationForm',
  description: 'Hình thức phân cấp, phân quyền — How a matter is handed over.',
  valuesConfig: {
    DECENTRALISED: { description: 'Phân cấp — Decentralised to a lower level, under control from above.' },
    DEVOLVED: { description: 'Phân quyền — Devolved: decided on its own responsibility.' },
    DELEGATED: { description: 'Ủy quyền — Delegated: done in the name of who delegates.' },
    TRANSFERRED: {
      description:
        'Chuyển giao cho doanh nghiệp, tổ chức xã hội — Transferred to an enterprise or a social organisation.',
    },
  },
});

registerEnumType(DecentralisationState, {
  name: 'DecentralisationState',
  description: 'Hiệu lực vào một ngày — Whether it holds on a day.',
  valuesConfig: {
    PENDING: { description: 'Chưa có hiệu lực — Not yet in force.' },
    IN_FORCE: { description: 'Đang có hiệu lực — In force.' },
    ENDED: { description: 'Hết hiệu lực — No longer in force.' },
  },
});
