import type { LocalDate } from '../time/local-date.js';
import { reaches, type Bound } from './bound.js';
import { ratioOf, type Figure } from './figure.js';
import { addRatios, lesserRatio, percentRatio, whole, type Ratio } from './ratio.js';
import type { AdminLevel, TargetRule } from './target-rule.js';
import { lastDayOf, stepYearOn, yearlySteps } from './threshold.js';

/**
 * The second test of T2.5 (II.2.a, bullet 5): each year at least 20 points over the previous year's *actual*, until
 * 100 %. NONE: the test is not asked. UNKNOWN: it is, but the previous actual is not known.
 */
export type Increment =
  { readonly kind: 'NONE' } | { readonly kind: 'UNKNOWN' } | { readonly kind: 'KNOWN'; readonly bound: Bound };

/** The day whose actual the test in force on `day` adds to, or null when no such test is in force. */
export function previousActualDay(rule: TargetRule, level: AdminLevel | null, day: LocalDate): LocalDate | null {
  if (rule.incrementPoints === null) return null;
  const stepYear = stepYearOn(day < rule.deadline ? day : rule.deadline);
  const firstYear = yearlySteps(rule, level)[0]?.year ?? stepYear;
  return stepYear > firstYear ? lastDayOf(stepYear - 1) : null;
}

export function incrementOn(
  rule: TargetRule,
  level: AdminLevel | null,
  day: LocalDate,
  previous: Figure | null,
): Increment {
  if (rule.incrementPoints === null || previousActualDay(rule, level, day) === null) return { kind: 'NONE' };
  if (previous?.state === 'NOT_APPLICABLE') return { kind: 'NONE' }; // what did not exist a year ago has no pace to keep
  const actual = previous && ratioOf(previous);
  if (!actual) return { kind: 'UNKNOWN' };
  const asked = lesserRatio(whole, addRatios(actual, percentRatio(rule.incrementPoints)));
  return { kind: 'KNOWN', bound: { comparator: 'GTE', value: asked } };
}

/** Whether the pace was kept; null when that cannot be known. At 100 % nothing more is asked, whatever came before. */
export function keepsPace(actual: Ratio, increment: Increment): boolean | null {
  if (increment.kind === 'NONE') return true;
  if (increment.kind === 'KNOWN') return reaches(actual, increment.bound);
  return reaches(actual, { comparator: 'GTE', value: whole }) ? true : null;
}
