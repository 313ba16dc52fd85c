/** `numerator / denominator` of whole numbers, rounded towards minus infinity: `/` on bigint rounds towards zero. */
export function divideDown(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator !== 0n && numerator < 0n !== denominator < 0n ? quotient - 1n : quotient;
}

export const divideUp = (numerator: bigint, denominator: bigint): bigint => -divideDown(-numerator, denominator);

/**
 * A decimal with at most two places as whole hundredths: `"89.95"` and `89.95` are `8995n`.
 * A third place is refused, not rounded: a threshold is what the plan says, and 0.1 + 0.2 is not a threshold.
 */
export function parseHundredths(decimal: string | number): bigint {
  const [, sign, whole, places = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(decimal)) ?? [];
  if (whole === undefined) throw new RangeError(`Not a decimal with at most two places: ${JSON.stringify(decimal)}`);
  const size = BigInt(whole + places.padEnd(2, '0'));
  return sign === '-' ? -size : size;
}

export function printHundredths(hundredths: bigint): string {
  const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
