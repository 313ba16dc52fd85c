import { expect, test } from 'vitest';
import { dayOfSerial, serialOfDay } from './date-serial.js';

test.each([
  [1, 1900, '1900-01-01'],
  [59, 1900, '1900-02-28'],
  [60, 1900, null], // 1900-02-29
  [61, 1900, '1900-03-01'],
  [45657, 1900, '2024-12-31'],
  [45657.99, 1900, '2024-12-31'],
  [2_958_465, 1900, '9999-12-31'],
  [2_958_466, 1900, null],
  [0, 1900, null],
  [-1, 1904, null],
  [0, 1904, '1904-01-01'],
  [44195, 1904, '2024-12-31'],
  [2_957_003, 1904, '9999-12-31'],
  [Number.NaN, 1900, null],
] as const)('day %s of %s is %s', (serial, system, day) => {
  expect(dayOfSerial(serial, system)).toBe(day);
});

test('writes a day as the number that it reads back', () => {
  expect(dayOfSerial(serialOfDay('2020-12-31'), 1900)).toBe('2020-12-31');
});
