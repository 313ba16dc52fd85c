import { describe, expect, test } from 'vitest';
import type { SourceCell } from '../source/source-cell.js';
import { readTime } from './read-time.js';

const text = (written: string): SourceCell => ({ kind: 'TEXT', text: written });
const serial = (written: string): SourceCell => ({ kind: 'NUMBER', text: written, look: 'DATE', dateSystem: 1900 });
const reasonOf = (cell: SourceCell) => {
  const reading = readTime(cell);
  return 'fault' in reading ? reading.fault.reason : reading.value;
};

describe('a time as people and systems write it', () => {
  test.each([
    ['31/12/2024 08:30', '2024-12-31T08:30:00'],
    ['31-12-2024 8:05:09', '2024-12-31T08:05:09'],
    ['2024-12-31 23:59:59.999', '2024-12-31T23:59:59'],
    ['2024-12-31T08:30:00+07:00', '2024-12-31T08:30:00'],
    ['2024-12-31T17:00:00Z', '2025-01-01T00:00:00'],
    ['2024-12-31T16:59:59+0000', '2024-12-31T23:59:59'],
    ['20241231083000', '2024-12-31T08:30:00'],
    ['202412310830', '2024-12-31T08:30:00'],
    ['31/12/2024 12:15 AM', '2024-12-31T00:15:00'],
    ['31/12/2024 12:15 PM', '2024-12-31T12:15:00'],
    ['31/12/2024', '2024-12-31'],
    ['ngày 1 tháng 2 năm 2024', '2024-02-01'],
  ])('reads %s as %s', (written, time) => expect(readTime(text(written))).toEqual({ value: time }));

  test.each([
    ['31/12/2024 24:00', 'NO_SUCH_TIME'],
    ['31/12/2024 08:60', 'NO_SUCH_TIME'],
    ['31/12/2024 13:00 PM', 'NO_SUCH_TIME'],
    ['30/02/2024 08:30', 'NO_SUCH_DAY'],
    ['20240230083000', 'NO_SUCH_DAY'],
    ['12/31/2024 08:30', 'MONTH_FIRST'],
    ['08:30', 'NOT_A_DATE'],
    ['hôm qua', 'NOT_A_DATE'],
  ])('does not read %s: %s', (written, reason) => expect(reasonOf(text(written))).toBe(reason));
});

test.each([
  ['45657', '2024-12-31'],
  ['45657.354166666664', '2024-12-31T08:30:00'],
  ['45657.9999999', '2025-01-01'],
  ['60.5', 'NO_SUCH_DAY'],
])('reads the serial number %s as %s', (written, time) => expect(reasonOf(serial(written))).toBe(time));
