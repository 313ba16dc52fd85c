import { describe, expect, test } from 'vitest';
import { figureOf, noData, notApplicable, ratioOf, suppressed } from './figure.js';
import { make } from './make.fixture.js';

const coverage = { reported: 8, expected: 8 };

describe('a figure', () => {
  test('is KNOWN when everybody reported', () => {
    expect(figureOf({ numerator: 3n, denominator: 4n, coverage })).toEqual({
      state: 'KNOWN',
      numerator: 3n,
      denominator: 4n,
      percent: '75.00',
      coverage,
    });
  });

  test('is PARTIAL when somebody did not, and keeps its numbers', () => {
    expect(make.figure(3, 4, 7, 8)).toMatchObject({ state: 'PARTIAL', numerator: 3n, percent: '75.00' });
  });

  test('is NO_DATA, neither 0 % nor 100 %, when there is nothing to count (docs/plan/domain-model.md §0)', () => {
    expect(make.figure(0, 0, 8)).toEqual(noData(coverage));
  });

  test('is NO_DATA when nobody reported, even over a frozen denominator', () => {
    expect(make.figure(0, 1200, 0, 8)).toEqual(noData({ reported: 0, expected: 8 }));
  });

  test('is 0 % when it was counted and is zero', () => {
    expect(make.figure(0, 4)).toMatchObject({ state: 'KNOWN', numerator: 0n, percent: '0.00' });
  });

  test('may be negative or above one hundred: nothing is clamped', () => {
    expect(make.figure(-3, 4).percent).toBe('-75.00');
    expect(make.figure(9, 4).percent).toBe('225.00');
  });

  test('holds no number when it is unknown', () => {
    for (const figure of [noData(coverage), suppressed(coverage), notApplicable()]) {
      expect(figure).toMatchObject({ numerator: null, denominator: null, percent: null });
      expect(ratioOf(figure)).toBeNull();
    }
  });

  test('prints no percent for a rank', () => {
    expect(figureOf({ numerator: 38n, denominator: 63n, coverage }, 'NONE').percent).toBeNull();
  });

  test.each([
    ['more reports than units', 1n, 9, 8],
    ['a negative denominator', -1n, 8, 8],
    ['half a unit', 1n, 0.5, 8],
    ['a negative coverage', 1n, -1, 8],
  ])('refuses %s', (_, denominator, reported, expected) =>
    expect(() => figureOf({ numerator: 0n, denominator, coverage: { reported, expected } })).toThrow(RangeError),
  );
});
