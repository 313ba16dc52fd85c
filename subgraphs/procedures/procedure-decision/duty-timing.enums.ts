import { registerEnumType } from 'type-graphql';

export const DutyTiming = {
  IN_TIME: 'IN_TIME',
  LATE: 'LATE',
  OVERDUE: 'OVERDUE',
  NOT_YET_DUE: 'NOT_YET_DUE',
  UNKNOWN: 'UNKNOWN',
} as const;
export type DutyTiming = keyof typeof DutyTiming;

registerEnumType(DutyTiming, {
  name: 'DutyTiming',
  description: 'Việc có hạn đã làm đúng hạn chưa, vào một ngày — Whether what was due was done in time, on a day.',
  valuesConfig: {
    IN_TIME: { description: 'Đã làm, đúng hạn — Done, in time.' },
    LATE: { description: 'Đã làm, trễ hạn — Done, late.' },
    OVERDUE: { description: 'Chưa làm, đã quá hạn — Not done, and overdue.' },
    NOT_YET_DUE: { description: 'Chưa làm, chưa đến hạn — Not done, not yet due.' },
    UNKNOWN: {
      description: 'Không có hạn: thông số tính hạn chưa được đặt — No due day: nobody has set how it is computed.',
    },
  },
});
