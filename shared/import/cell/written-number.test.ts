import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStoredNumber } from './stored-number.js';
import { readWrittenNumber, shiftPoint } from './written-number.js';

const clear = (value: string) => ({ form: 'CLEAR', value });

describe('a number as people write it', () => {
  test.each([
    ['1234', '1234'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1 234 567,25', '1234567.25'],
    ['1.234.567', '1234567'],
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['12,50', '12.5'],
    ['(1.234.567)', '-1234567'],
    ['−5', '-5'],
    ['-0', '0'],
    ['007', '7'],
    [',5', '0.5'],
  ])('reads %s as %s', (text, value) => {
    expect(readWrittenNumber(text)).toEqual(clear(value));
  });

  test.each(['', '-', '1.23.456', '1,2,3', '12.34.567', '1..2', '1e5', '0x1', '١٢', '1.234,567,8', '1-2'])(
    'does not read “%s”',
    (text) => {
      expect(readWrittenNumber(text)).toEqual({ form: 'NONE' });
    },
  );

  test.each([
    ['1.234', '1234', '1.234'],
    ['12,500', '12500', '12.5'],
    ['-1.234', '-1234', '-1.234'],
  ])('says that %s can be two numbers', (text, thousands, decimal) => {
    expect(readWrittenNumber(text)).toEqual({ form: 'EITHER', thousands, decimal });
  });

  test('reads every whole number back in both customs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 2 ** 52 }), (number) => {
        for (const locale of ['vi-VN', 'en-US']) {
          expect(readWrittenNumber(number.toLocaleString(locale))).toEqual(clear(String(number)));
        }
      }),
    );
  });
});

test('moves the point exactly', () => {
  expect(['0.895', '1', '0.0012', '-0.5'].map((value) => shiftPoint(value, 2))).toEqual(['89.5', '100', '0.12', '-50']);
});

test.each([
  ['89.950000000000003', '89.95'],
  ['0.30000000000000004', '0.3'],
  ['1E-7', '0.0000001'],
  ['1.5E+3', '1500'],
  ['1.2345E+2', '123.45'],
  ['-2', '-2'],
])('sees the stored number %s as %s', (stored, seen) => {
  expect(readStoredNumber(stored)).toBe(seen);
});
