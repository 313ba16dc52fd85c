import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLocalDate, localDateOf } from './local-date.js';

const pad = (n: number, digits: number): string => String(n).padStart(digits, '0');

test('a local day is one that the calendar has', () => {
  const part = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(part(3_000), part(14), part(33), (year, month, day) => {
      const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
      const instant = new Date(`${text}T00:00:00Z`);
      const exists = year > 0 && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
      expect(isLocalDate(text)).toBe(exists);
    }),
    { numRuns: 2_000 },
  );
});

test.each(['2024-02-29', '2000-02-29', '2025-12-31'])('%s is one', (text) => expect(isLocalDate(text)).toBe(true));
test.each([
  '2025-02-29',
  '1900-02-29',
  '2025-04-31',
  '2025-13-01',
  '2025-00-10',
  '2025-1-1',
  '0000-01-01',
  ' 2025-01-01',
  '',
])('%s is none', (text) => expect(isLocalDate(text)).toBe(false));

test('the day in Vietnam begins at 17:00 UTC, to the millisecond, whatever was asked before', () => {
  const asked = [
    '2025-06-30T16:59:59.999Z',
    '2025-06-30T17:00:00.000Z',
    '2025-06-30T16:59:00.000Z',
    '1950-01-01T17:30:00Z',
  ];
  expect(asked.map((text) => localDateOf(new Date(text)))).toEqual([
    '2025-06-30',
    '2025-07-01',
    '2025-06-30',
    '1950-01-02',
  ]);
  expect(() => localDateOf(new Date(Number.NaN))).toThrow(RangeError);
});
