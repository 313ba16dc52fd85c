import { globalId } from '../../../shared/identity/global-id.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { dayFaults } from '../procedure/span.rules.js';
import { CalendarDay } from './calendar-day.entity.js';
import { CalendarDayInput } from './calendar-day.inputs.js';

/** How the calendar is kept: one row a day, and only where the day differs from its weekday. */
export const calendarDayRecord = recordKind({
  type: 'CalendarDay',
  title: { vi: 'ngày trong lịch làm việc', en: 'day of the calendar' },
  entity: CalendarDay,
  input: CalendarDayInput,
  identify: ({ onDay }) => calendarDayId(onDay),
  complete: ({ kind }) => ({ isWorking: kind === 'SWAPPED_WORK' }),
  faults: ({ after }) => (after === null ? [] : dayFaults(after.onDay)),
  refusals: {
    calendar_day_once: {
      vi: 'Ngày này đã có trong lịch; hãy sửa dòng đó.',
      en: 'This day is in the calendar; change that row.',
    },
    calendar_day_pkey: {
      vi: 'Ngày này đã có trong lịch; hãy sửa dòng đó.',
      en: 'This day is in the calendar; change that row.',
    },
    calendar_day_differs: {
      vi: 'Chỉ ghi ngày khác với thứ của nó: nghỉ vào thứ hai đến thứ sáu, hoặc làm bù (SWAPPED_WORK) vào thứ bảy, chủ nhật.',
      en: 'Only what differs from the weekday is recorded: off on Monday to Friday, or worked (SWAPPED_WORK) on a weekend.',
    },
  },
});

/** A day has one row for ever, whoever writes it. */
export const calendarDayId = (onDay: string): string =>
  globalId('CalendarDay', { register: 'calendar', code: onDay, firstValidFrom: onDay });
