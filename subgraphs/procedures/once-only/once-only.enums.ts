import { registerEnumType } from 'type-graphql';

export const OnceOnlyVerdict = {
  NOT_HELD: 'NOT_HELD',
  REUSED: 'REUSED',
  HELD_WITH_REASON: 'HELD_WITH_REASON',
  HELD_WITHOUT_REASON: 'HELD_WITHOUT_REASON',
} as const;
export type OnceOnlyVerdict = keyof typeof OnceOnlyVerdict;

registerEnumType(OnceOnlyVerdict, {
  name: 'OnceOnlyVerdict',
  description:
    'Giấy tờ được yêu cầu so với giấy tờ nhà nước đã lưu giữ — A demanded paper, compared with what the state holds.',
  valuesConfig: {
    NOT_HELD: { description: 'Nhà nước chưa lưu giữ — The state does not hold it.' },
    REUSED: {
      description: 'Đã khai thác lại, người nộp không phải nộp — Taken from what is held; nobody had to bring it.',
    },
    HELD_WITH_REASON: {
      description: 'Đã lưu giữ, vẫn yêu cầu và có lý do — Held, demanded all the same, with a reason.',
    },
    HELD_WITHOUT_REASON: { description: 'Đã lưu giữ, vẫn yêu cầu, không có lý do — Held, demanded, without a reason.' },
  },
});
