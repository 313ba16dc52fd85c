import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';

interface Set {
  readonly own: LocalDate | null;
  readonly ofPeriod: LocalDate | null;
  readonly lastDay: LocalDate;
  readonly days: number | null;
}

/** The due day of a report: its own, else its period's, else by the days set for its rule; null: nobody set one (trap 16). */
export const dueDay = ({ own, ofPeriod, lastDay, days }: Set): LocalDate | null =>
  own ?? ofPeriod ?? (days === null ? null : addDays(lastDay, days));
