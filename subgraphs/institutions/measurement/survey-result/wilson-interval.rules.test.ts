import { describe, expect, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.rules.js';

describe('the 95 % interval of a share', () => {
  test.each([
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 0.2553-0.3662 and so on.
    [81, 263, 2553, 3662],
    [15, 148, 624, 1605],
    [0, 20, 0, 1611],
    [1, 29, 61, 1718],
  ])('of %i of %i is as published, rounded outwards', (satisfied, valid, low, high) => {
    const interval = wilsonInterval(satisfied, valid);
    expect(Number(interval?.low)).toBeGreaterThanOrEqual(low - 1);
    expect(Number(interval?.low)).toBeLessThanOrEqual(low);
    expect(Number(interval?.high)).toBeLessThanOrEqual(high + 1);
    expect(Number(interval?.high)).toBeGreaterThanOrEqual(high);
  });

  test.each([1, 2, 30, 999, 2_000_000_000])('of nobody among %i begins at 0, of everybody ends at 100', (valid) => {
    expect(wilsonInterval(0, valid)?.low).toBe(0n);
    expect(wilsonInterval(valid, valid)?.high).toBe(10_000n);
  });

  test('mirrors: the satisfied and the others have the same interval from the other side', () => {
    for (const [satisfied, valid] of [
      [7, 30],
      [15, 30],
      [299, 300],
      [1_234, 5_678],
    ] as const) {
      // prettier-ignore
      const [one, other] = [wilsonInterval(satisfied, valid), wilsonInterval(valid - satisfied, valid)];
      expect(one?.low).toBe(10_000n - (other?.high ?? 0n));
    }
  });

  test('agrees with the formula in floating point, and holds the share', () => {
    for (let valid = 1; valid <= 60; valid++)
      for (let satisfied = 0; satisfied <= valid; satisfied++) {
        const interval = wilsonInterval(satisfied, valid);
        const [z, share] = [1.959963984540054, satisfied / valid];
        const root = z * Math.sqrt((share * (1 - share)) / valid + (z * z) / (4 * valid * valid));
        const [middle, spread] = [share + (z * z) / (2 * valid), 1 + (z * z) / valid];
        expect(Math.abs(Number(interval?.low) - ((middle - root) / spread) * 10_000)).toBeLessThan(1.0001);
        expect(Math.abs(Number(interval?.high) - ((middle + root) / spread) * 10_000)).toBeLessThan(1.0001);
        expect(Number(interval?.low)).toBeLessThanOrEqual(share * 10_000);
        expect(Number(interval?.high)).toBeGreaterThanOrEqual(share * 10_000);
      }
  });

  test('of no answer is unknown', () => expect(wilsonInterval(0, 0)).toBeNull());
});
