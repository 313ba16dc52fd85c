import { divideDown, divideUp } from '../../../../shared/figures/hundredths.js';

/** Hundredths of a percent, so that 95.31 % is 9531. */
export interface IntervalHundredths {
  readonly low: bigint;
  readonly high: bigint;
}

const scale = 10n ** 15n;
/** z² for 95 % (z = 1.959963984540054), in units of 1/scale. */
const zSquared = 3_841_458_820_694_124n;

/**
 * The 95 % confidence interval of a share by Wilson's score method (E. B. Wilson, 1927):
 *   (2x + z² ± √(z² · (4x(n − x)/n + z²))) / (2(n + z²))
 * in whole numbers throughout. Rounded outwards to hundredths of a percent: never narrower than it is. It stays within
 * 0 and 100 %, also where nobody or everybody is satisfied. Null without an answer.
 */
export function wilsonInterval(satisfied: number, valid: number): IntervalHundredths | null {
  if (valid === 0) return null;
  const [x, n] = [BigInt(satisfied), BigInt(valid)];
  const middle = 2n * x * scale + zSquared;
  const reach = rootUp(divideUp(zSquared * (4n * x * (n - x) * scale + zSquared * n), n));
  const whole = 2n * (n * scale + zSquared);
  return {
    low: divideDown((middle - reach) * 10_000n, whole),
    high: divideUp((middle + reach) * 10_000n, whole),
  };
}

/** The least whole number whose square is not below `square` (Newton). */
function rootUp(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (let next = (root + square / root) / 2n; next < root; next = (root + square / root) / 2n) root = next;
  return root * root < square ? root + 1n : root;
}
