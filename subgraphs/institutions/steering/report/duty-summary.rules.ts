import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { ReportStatus } from './report-status.type.js';

/** Where one duty stands on a day: its due day, and its report if there is one. */
export interface DutyStanding {
  readonly dueOn: LocalDate | null;
  readonly status: Pick<ReportStatus, 'state' | 'isLate'> | null;
}

/** Each duty is in one of these. */
export interface DutyCounts {
  readonly onTime: number;
  readonly late: number;
  readonly withoutDueDay: number;
  readonly returned: number;
  readonly missing: number;
  readonly notYetHandedIn: number;
}

const none: DutyCounts = { onTime: 0, late: 0, withoutDueDay: 0, returned: 0, missing: 0, notYetHandedIn: 0 };

/** How many duties stand where. Without a due day nothing is on time, late or missing (trap 16). */
export const countDuties = (standings: readonly DutyStanding[], day: LocalDate): DutyCounts =>
  standings.reduce((counts, standing) => {
    const stand = standOf(standing, day);
    return { ...counts, [stand]: counts[stand] + 1 };
  }, none);

function standOf({ dueOn, status }: DutyStanding, day: LocalDate): keyof DutyCounts {
  if (status === null || status.state === 'EXPECTED')
    return dueOn !== null && dueOn < day ? 'missing' : 'notYetHandedIn';
  if (status.state === 'RETURNED') return 'returned';
  if (dueOn === null) return 'withoutDueDay';
  return status.isLate === true ? 'late' : 'onTime';
}
