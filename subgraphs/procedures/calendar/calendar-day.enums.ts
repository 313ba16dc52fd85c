import { registerEnumType } from 'type-graphql';

export const CalendarDayKind = {
  HOLIDAY: 'HOLIDAY',
  SUBSTITUTE: 'SUBSTITUTE',
  SWAPPED_OFF: 'SWAPPED_OFF',
  SWAPPED_WORK: 'SWAPPED_WORK',
} as const;
export type CalendarDayKind = keyof typeof CalendarDayKind;

registerEnumType(CalendarDayKind, {
  name: 'CalendarDayKind',
  description: 'Vì sao một ngày khác với thứ của nó — Why a day is not what its weekday says.',
  valuesConfig: {
    HOLIDAY: { description: 'Nghỉ lễ, tết — Public holiday.' },
    SUBSTITUTE: { description: 'Nghỉ bù — Day off in place of a holiday on a weekend.' },
    SWAPPED_OFF: { description: 'Nghỉ do hoán đổi — Day off in exchange for another.' },
    SWAPPED_WORK: { description: 'Làm bù do hoán đổi — Weekend day worked in exchange.' },
  },
});
