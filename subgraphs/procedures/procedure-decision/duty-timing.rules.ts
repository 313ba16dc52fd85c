import type { LocalDate } from '../../../shared/time/local-date.js';
import type { DutyTiming } from './duty-timing.enums.js';

interface Duty {
  readonly dueOn: LocalDate | null;
  readonly doneOn: LocalDate | null;
}

/** How a duty stands at the end of a day; the due day itself is still in time. */
export function timingOn({ dueOn, doneOn }: Duty, day: LocalDate): DutyTiming {
  if (dueOn === null) return 'UNKNOWN';
  if (doneOn !== null && doneOn <= day) return doneOn <= dueOn ? 'IN_TIME' : 'LATE';
  return dueOn < day ? 'OVERDUE' : 'NOT_YET_DUE';
}
