import { registerEnumType } from 'type-graphql';

/** Who comments on drafts (II.1.b.4, the last bullet): kinds, never names of persons. */
export const FeedbackSender = {
  CITIZEN: 'CITIZEN',
  ENTERPRISE: 'ENTERPRISE',
  ASSOCIATION: 'ASSOCIATION',
  FATHERLAND_FRONT: 'FATHERLAND_FRONT',
  STATE_AGENCY: 'STATE_AGENCY',
} as const;
export type FeedbackSender = keyof typeof FeedbackSender;

export const DraftFeedbackState = { RECEIVED: 'RECEIVED', ACCEPTED: 'ACCEPTED', EXPLAINED: 'EXPLAINED' } as const;
export type DraftFeedbackState = keyof typeof DraftFeedbackState;

registerEnumType(FeedbackSender, {
  name: 'FeedbackSender',
  description: 'Ai góp ý — Who comments.',
  valuesConfig: {
    CITIZEN: { description: 'Người dân — A citizen.' },
    ENTERPRISE: { description: 'Doanh nghiệp — An enterprise.' },
    ASSOCIATION: {
      description:
        'Tổ chức xã hội, xã hội - nghề nghiệp, cộng đồng — A social or professional association, a community.',
    },
    FATHERLAND_FRONT: {
      description: 'Mặt trận Tổ quốc và tổ chức chính trị - xã hội — The Fatherland Front and its organisations.',
    },
    STATE_AGENCY: { description: 'Cơ quan nhà nước — A state agency.' },
  },
});

registerEnumType(DraftFeedbackState, {
  name: 'DraftFeedbackState',
  description: 'Xử lý góp ý — What became of a comment.',
  valuesConfig: {
    RECEIVED: { description: 'Đã nhận — Received.' },
    ACCEPTED: { description: 'Tiếp thu — Accepted.' },
    EXPLAINED: { description: 'Giải trình lý do không tiếp thu — Not accepted, with the reasons.' },
  },
});
