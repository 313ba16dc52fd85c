import { divideDown, divideUp, parseHundredths, printHundredths } from './hundredths.js';

/** An exact share. May be negative (a reduction that became growth) and above one: it is never clamped. */
export interface Ratio {
  readonly numerator: bigint;
  /** Greater than zero: zero of zero is no ratio, it is NO_DATA. */
  readonly denominator: bigint;
}

export function ratio(numerator: bigint, denominator: bigint): Ratio {
  if (denominator <= 0n) throw new RangeError(`A ratio needs a denominator above zero, not ${denominator}`);
  return { numerator, denominator };
}

/** The exact share behind a percent of the plan: `"89.95"` is 8995/10000. */
export const percentRatio = (percent: string | number): Ratio => ratio(parseHundredths(percent), 10_000n);

export const whole: Ratio = ratio(1n, 1n);

/** Below, equal or above zero as `a` is below, equal to or above `b`; cross-multiplied, so nothing is rounded. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const addRatios = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const lesserRatio = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) <= 0 ? a : b);
export const greaterRatio = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) >= 0 ? a : b);

/** Which way a printed percent gives way. DOWN for what should rise, UP for what should fall. */
export type Rounding = 'DOWN' | 'UP';

/**
 * Percent with two decimals, rounded towards the side that fails, so that print never shows a threshold reached that
 * was not: 89.996 % of a rising target prints "89.99", 10.001 % of a falling one "10.01" (docs/plan/domain-model.md §0, Percent).
 * Printing is the only place that rounds; nothing judges or adds what was printed.
 */
export function printPercent({ numerator, denominator }: Ratio, rounding: Rounding = 'DOWN'): string {
  const divide = rounding === 'DOWN' ? divideDown : divideUp;
  return printHundredths(divide(numerator * 10_000n, denominator));
}
