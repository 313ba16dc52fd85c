import { yearOf, type LocalDate } from '../time/local-date.js';
import type { AdminLevel, TargetRule, Threshold } from './target-rule.js';

/** A threshold and what it is on the day asked about. */
export interface AppliedThreshold extends Threshold {
  readonly dueOn: LocalDate;
  /** Whether it is what the plan asks at the deadline, not a step on the way. */
  readonly isFinal: boolean;
  /** Whether a yearly step has fallen due by that day. */
  readonly isInForce: boolean;
}

export const lastDayOf = (year: number): LocalDate => `${String(year).padStart(4, '0')}-12-31`;

/** The year whose step is in force: a step is due on 31 December, so until then last year's still stands. */
export function stepYearOn(day: LocalDate): number {
  return day >= lastDayOf(yearOf(day)) ? yearOf(day) : yearOf(day) - 1;
}

/** What the plan asks at the end of single years, oldest first. */
export const yearlySteps = (rule: TargetRule, level: AdminLevel | null) =>
  thresholdsAt(rule, level)
    .filter((threshold): threshold is Threshold & { year: number } => threshold.year !== null)
    .sort((a, b) => a.year - b.year);

/** The level of the target itself comes first: T2.5-district asks 80 of the districts, also of all of them together. */
const thresholdsAt = (rule: TargetRule, level: AdminLevel | null) =>
  rule.thresholds.filter((threshold) => threshold.level === null || threshold.level === (rule.level ?? level));

/** What the plan asks at the deadline; null when it asks nothing of this level. */
export function finalThreshold(rule: TargetRule, level: AdminLevel | null): AppliedThreshold | null {
  const found = thresholdsAt(rule, level).find(({ year }) => year === null) ?? yearlySteps(rule, level).at(-1);
  return found ? { ...found, dueOn: rule.deadline, isFinal: true, isInForce: true } : null;
}

/** The threshold that applies on a day: the step in force, before any the first one to come, from the deadline the last. */
export function thresholdOn(rule: TargetRule, level: AdminLevel | null, day: LocalDate): AppliedThreshold | null {
  const steps = yearlySteps(rule, level);
  const inForce = steps.findLast(({ year }) => year <= stepYearOn(day));
  const step = inForce ?? steps[0];
  if (step === undefined || day >= rule.deadline) return finalThreshold(rule, level);
  return { ...step, dueOn: lastDayOf(step.year), isFinal: false, isInForce: inForce !== undefined };
}
