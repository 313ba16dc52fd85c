import { earliest, type LocalDate } from '../time/local-date.js';
import type { AdminLevel } from './target-rule.js';

export const Closing = { FROZEN: 'FROZEN', CARRIED: 'CARRIED' } as const;
export type Closing = keyof typeof Closing;

/** The last day that each closing can answer for. */
export type ClosingDays = Readonly<Record<Closing, LocalDate>>;

/**
 * The province ended on 2025-07-01 (Resolution 202/2025/QH15), the plan on 2025-12-31 (Decision 1271/QĐ-UBND).
 * Configuration: another plan brings other days.
 */
export const planClosingDays: ClosingDays = { FROZEN: '2025-06-30', CARRIED: '2025-12-31' };

export interface ClosingQuestion {
  /** The day asked about; null: as late as can be answered. */
  readonly asOf: LocalDate | null;
  readonly closing: Closing;
  /** The last day of what the figure is about; null: it lives on. */
  readonly subjectLastDay: LocalDate | null;
  readonly today: LocalDate;
}

/** The last day with an answer: FROZEN stops with the subject, CARRIED with the plan, and nothing is known past today. */
export function lastAnswerableDay(
  { closing, subjectLastDay, today }: Omit<ClosingQuestion, 'asOf'>,
  days: ClosingDays = planClosingDays,
): LocalDate {
  const stopsWithSubject = closing === 'FROZEN' && subjectLastDay !== null;
  return earliest(today, days.CARRIED, ...(stopsWithSubject ? [subjectLastDay] : []));
}

/** The day that is really read. The answer always shows it: it may be earlier than the day asked about. */
export function closeAsOf(question: ClosingQuestion, days: ClosingDays = planClosingDays): LocalDate {
  const lastDay = lastAnswerableDay(question, days);
  return question.asOf === null ? lastDay : earliest(question.asOf, lastDay);
}

/** Districts ended with the province, and no district has a successor (docs/plan/domain-model.md §0 and §11, 11). */
export const levelExists = (level: AdminLevel | null, day: LocalDate, days: ClosingDays = planClosingDays): boolean =>
  level !== 'DISTRICT' || day <= days.FROZEN;
