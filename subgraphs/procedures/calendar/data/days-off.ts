import type { CalendarDayKind } from '../calendar-day.enums.js';

/** A year's days that are not what their weekday says, for state agencies with weekends off. */
export interface YearOff {
  readonly source: string;
  readonly isVerified: boolean;
  /** Kind, name, days as MM-DD. */
  readonly days: readonly (readonly [CalendarDayKind, string, readonly string[]])[];
}

export const newYear = 'Tết Dương lịch';
export const lunarNewYear = 'Tết Âm lịch';
export const hungKings = 'Giỗ Tổ Hùng Vương';
export const victory = 'Ngày Chiến thắng';
export const labour = 'Ngày Quốc tế lao động';
export const national = 'Quốc khánh';
