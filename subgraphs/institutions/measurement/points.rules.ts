import { parseHundredths } from '../../../shared/figures/hundredths.js';

/** Points of at most two decimals, exact, as hundredths; null when it is no such number. */
export function pointsOf(text: string): bigint | null {
  try {
    return parseHundredths(text);
  } catch {
    return null;
  }
}
