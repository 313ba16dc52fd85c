import type { LocalDate } from '../time/local-date.js';
import { parseHundredths } from './hundredths.js';
import type { Increment } from './increment.js';
import { greaterRatio, percentRatio, ratio, type Ratio } from './ratio.js';
import type { Baseline, TargetRule } from './target-rule.js';
import type { AppliedThreshold } from './threshold.js';

export const ExpectedReason = {
  YEARLY_THRESHOLD: 'YEARLY_THRESHOLD',
  YEARLY_INCREMENT: 'YEARLY_INCREMENT',
  PREVIOUS_YEAR_UNKNOWN: 'PREVIOUS_YEAR_UNKNOWN',
  BASELINE_PATH: 'BASELINE_PATH',
  BEFORE_FIRST_STEP: 'BEFORE_FIRST_STEP',
  BEFORE_BASELINE: 'BEFORE_BASELINE',
  NO_PATH_IN_PLAN: 'NO_PATH_IN_PLAN',
} as const;
export type ExpectedReason = keyof typeof ExpectedReason;

/** What should have been reached by a day, and why; or that nothing says so, and why not. */
export interface Expected {
  readonly value: Ratio | null;
  readonly reason: ExpectedReason;
}

/** Only what the plan or a sourced baseline says: no default direction, no default pace (README.md, faults 7-10). */
export function expectedOn(
  rule: TargetRule,
  applied: AppliedThreshold | null,
  increment: Increment,
  day: LocalDate,
): Expected {
  if (applied === null || rule.kind === 'RANK') return { value: null, reason: 'NO_PATH_IN_PLAN' };
  if (!applied.isInForce) return { value: null, reason: 'BEFORE_FIRST_STEP' };
  if (rule.thresholds.some(({ year }) => year !== null)) return expectedOfStep(applied, increment);
  if (rule.baseline) return expectedOnLine(rule.baseline, applied, day);
  return { value: null, reason: 'NO_PATH_IN_PLAN' };
}

function expectedOfStep(applied: AppliedThreshold, increment: Increment): Expected {
  const step = percentRatio(applied.value);
  if (increment.kind === 'UNKNOWN') return { value: step, reason: 'PREVIOUS_YEAR_UNKNOWN' };
  if (increment.kind === 'NONE') return { value: step, reason: 'YEARLY_THRESHOLD' };
  const value = greaterRatio(step, increment.bound.value);
  return { value, reason: value === step ? 'YEARLY_THRESHOLD' : 'YEARLY_INCREMENT' };
}

/** The straight line by days from the baseline to the threshold at the deadline, rising, falling or level; exact. */
function expectedOnLine(baseline: Baseline, { value, dueOn }: AppliedThreshold, day: LocalDate): Expected {
  const length = daysBetween(baseline.date, dueOn);
  const walked = daysBetween(baseline.date, day < dueOn ? day : dueOn);
  if (length <= 0n || walked < 0n) return { value: null, reason: 'BEFORE_BASELINE' };
  const start = parseHundredths(baseline.value);
  const climbed = (parseHundredths(value) - start) * walked;
  return { value: ratio(start * length + climbed, length * 10_000n), reason: 'BASELINE_PATH' };
}

const daysBetween = (from: LocalDate, to: LocalDate): bigint =>
  BigInt((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
