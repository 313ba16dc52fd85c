import { registerEnumType } from 'type-graphql';

/** When a task of the appendix is due. */
export const TaskTiming = { YEAR: 'YEAR', ANNUAL: 'ANNUAL', AFTER_EVENT: 'AFTER_EVENT' } as const;
export type TaskTiming = keyof typeof TaskTiming;

export const CentralEvent = { CENTRAL_PLAN: 'CENTRAL_PLAN', CENTRAL_GUIDANCE: 'CENTRAL_GUIDANCE' } as const;
export type CentralEvent = keyof typeof CentralEvent;

export const TaskDeliverable = {
  PLAN: 'PLAN',
  REGULATION: 'REGULATION',
  SURVEY: 'SURVEY',
  SCHEME: 'SCHEME',
  OPERATION: 'OPERATION',
  SYSTEM: 'SYSTEM',
} as const;
export type TaskDeliverable = keyof typeof TaskDeliverable;

registerEnumType(TaskTiming, {
  name: 'TaskTiming',
  description: 'Thời gian thực hiện — When a task of the appendix is due.',
  valuesConfig: {
    YEAR: { description: 'Trong một năm — Within one year.' },
    ANNUAL: { description: 'Hàng năm — Every year of the plan.' },
    AFTER_EVENT: {
      description:
        'Sau khi Trung ương ban hành; chưa có hạn trước đó — After an act of the centre: no due date before it is recorded.',
    },
  },
});

registerEnumType(CentralEvent, {
  name: 'CentralEvent',
  description: 'Sự kiện của Trung ương mà nhiệm vụ chờ — The act of the centre that a task waits for.',
  valuesConfig: {
    CENTRAL_PLAN: { description: 'Kế hoạch của Trung ương — A plan of the centre.' },
    CENTRAL_GUIDANCE: { description: 'Hướng dẫn của Trung ương — Guidance of the centre.' },
  },
});

registerEnumType(TaskDeliverable, {
  name: 'TaskDeliverable',
  description: 'Sản phẩm của nhiệm vụ — What a task delivers.',
  valuesConfig: {
    PLAN: { description: 'Kế hoạch — A plan.' },
    REGULATION: { description: 'Quy định — A regulation.' },
    SURVEY: { description: 'Đo lường, khảo sát — A survey.' },
    SCHEME: { description: 'Đề án — A scheme.' },
    OPERATION: { description: 'Quản lý, vận hành — Continuous operation.' },
    SYSTEM: { description: 'Hệ thống, kho dữ liệu — A system.' },
  },
});
