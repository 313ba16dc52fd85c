import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import type { Duty } from './duties.rules.js';

interface Set {
  readonly own: LocalDate | null;
  readonly ofPeriod: LocalDate | null;
  readonly days: number | null;
}

/**
 * The due day of what is owed: its own, else that of all reports of the period (a plan is none), else by the days set for
 * its rule; null: nobody set one (trap 16).
 */
export function dueDay(
  { isPlan, owedFrom }: Pick<Duty, 'isPlan' | 'owedFrom'>,
  { own, ofPeriod, days }: Set,
): LocalDate | null {
  const byRule = days === null ? null : addDays(owedFrom, days);
  return own ?? (isPlan ? null : ofPeriod) ?? byRule;
}
