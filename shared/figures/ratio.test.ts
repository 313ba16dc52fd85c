import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideDown, divideUp, parseHundredths, printHundredths } from './hundredths.js';
import { addRatios, compareRatios, greaterRatio, lesserRatio, percentRatio, printPercent, ratio } from './ratio.js';

const anyRatio = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([numerator, denominator]) => ratio(numerator, denominator));

describe('a ratio', () => {
  test('refuses to be out of nothing', () => {
    expect(() => ratio(0n, 0n)).toThrow(RangeError);
    expect(() => ratio(1n, -1n)).toThrow(RangeError);
  });

  test('compares without rounding: 8996 of 10000 is below 90 %', () => {
    expect(compareRatios(ratio(8996n, 10_000n), percentRatio('90'))).toBe(-1);
    expect(compareRatios(ratio(9n, 10n), percentRatio(90))).toBe(0);
    expect(compareRatios(ratio(10n ** 30n + 1n, 10n ** 30n), ratio(1n, 1n))).toBe(1);
  });

  test('adds points, not percents of percents', () => {
    expect(compareRatios(addRatios(ratio(1n, 3n), percentRatio('20')), ratio(8n, 15n))).toBe(0);
  });

  test('knows the lesser and the greater of two', () => {
    const [third, half] = [ratio(1n, 3n), ratio(1n, 2n)];
    expect([lesserRatio(third, half), lesserRatio(half, third)]).toEqual([third, third]);
    expect([greaterRatio(third, half), greaterRatio(half, third)]).toEqual([half, half]);
  });
});

describe('a decimal of the plan', () => {
  test.each([
    ['90', 9000n],
    [90, 9000n],
    ['89.9', 8990n],
    ['89.95', 8995n],
    [85.42, 8542n],
    ['-0.05', -5n],
    ['0', 0n],
  ])('reads %s exactly', (text, hundredths) => expect(parseHundredths(text)).toBe(hundredths));

  test.each(['', '90%', '90,5', '8.999', '1e3', 'NaN', ' 90', '.5', 0.1 + 0.2, 1e21, Infinity])('refuses %s', (text) =>
    expect(() => parseHundredths(text)).toThrow(RangeError),
  );

  test('prints back what it read', () => {
    fc.assert(fc.property(fc.bigInt(), (n) => void expect(parseHundredths(printHundredths(n))).toBe(n)));
  });
});

describe('a printed percent', () => {
  test.each([
    [8996n, 10_000n, '89.96'],
    [89_996n, 100_000n, '89.99'],
    [999_999n, 1_000_000n, '99.99'],
    [1n, 3n, '33.33'],
    [3n, 2n, '150.00'],
    [1n, 1n, '100.00'],
    [0n, 7n, '0.00'],
    [-1n, 4n, '-25.00'],
    [-1n, 3n, '-33.34'],
    [-1n, 10n ** 9n, '-0.01'],
  ])('of %s in %s, rising, is %s', (n, d, text) => expect(printPercent(ratio(n, d))).toBe(text));

  test('of a falling target gives way upwards: 10.001 % is not yet 10.00', () => {
    expect(printPercent(ratio(10_001n, 100_000n), 'UP')).toBe('10.01');
    expect(printPercent(ratio(1n, 10n), 'UP')).toBe('10.00');
  });

  test('never shows a threshold reached that was not, nor moves by a whole hundredth', () => {
    const threshold = fc.integer({ min: -20_000, max: 20_000 }).map((n) => printHundredths(BigInt(n)));
    fc.assert(
      fc.property(anyRatio, threshold, (actual, asked) => {
        const bar = percentRatio(asked);
        const [down, up] = [percentRatio(printPercent(actual, 'DOWN')), percentRatio(printPercent(actual, 'UP'))];
        if (compareRatios(actual, bar) < 0) expect(compareRatios(down, bar)).toBe(-1);
        if (compareRatios(actual, bar) > 0) expect(compareRatios(up, bar)).toBe(1);
        expect(compareRatios(actual, addRatios(down, percentRatio('0.01')))).toBe(-1);
        expect(compareRatios(addRatios(actual, percentRatio('0.01')), up)).toBe(1);
      }),
    );
  });

  test('near a threshold, where rounding would lie', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 18n }), (size) => {
        const justBelow = ratio(90n * size - 1n, 100n * size);
        expect(compareRatios(percentRatio(printPercent(justBelow)), percentRatio('90'))).toBe(-1);
      }),
    );
  });
});

test('division rounds down and up, whatever the signs', () => {
  fc.assert(
    fc.property(
      fc.bigInt(),
      fc.bigInt().filter((d) => d > 0n),
      (n, d) => {
        const down = divideDown(n, d);
        expect(down * d <= n && n < (down + 1n) * d).toBe(true);
        expect(divideUp(n, d)).toBe(n % d === 0n ? down : down + 1n);
      },
    ),
  );
});
