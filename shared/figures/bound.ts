import { divideDown, divideUp, parseHundredths } from './hundredths.js';
import { compareRatios, percentRatio, ratio, whole, type Ratio } from './ratio.js';
import type { TargetRule } from './target-rule.js';

/** One exact test of one share. Every comparator of the plan comes down to it. */
export interface Bound {
  readonly comparator: 'GTE' | 'GT' | 'LTE';
  readonly value: Ratio;
}

export function reaches(actual: Ratio, { comparator, value }: Bound): boolean {
  const difference = compareRatios(actual, value);
  if (comparator === 'LTE') return difference <= 0;
  return comparator === 'GT' ? difference > 0 : difference >= 0;
}

/**
 * How many items of the numerator are missing (or, falling, too many) while the denominator stays: exact, never below 0.
 * With that many more the test passes, with one fewer it does not.
 */
export function missingItems({ numerator, denominator }: Ratio, { comparator, value }: Bound): bigint {
  const product = value.numerator * denominator;
  const atMost = divideDown(product, value.denominator);
  const missing =
    comparator === 'LTE'
      ? numerator - atMost
      : (comparator === 'GT' ? atMost + 1n : divideUp(product, value.denominator)) - numerator;
  return missing > 0n ? missing : 0n;
}

/** The test behind a threshold of the plan; null when the comparator needs a threshold and there is none. */
export function boundOf({ kind, comparator, population }: TargetRule, threshold: string | null): Bound | null {
  if (comparator === 'COMPLETED') return { comparator: 'GTE', value: whole }; // every item done
  if (comparator === 'GT_PREVIOUS_YEAR') return { comparator: 'GT', value: whole }; // this year over the previous one
  if (threshold === null) return null;
  if (kind !== 'RANK') return { comparator, value: percentRatio(threshold) };
  return { comparator, value: ratio(parseHundredths(threshold), BigInt(population ?? 0) * 100n) }; // places, not percent
}
