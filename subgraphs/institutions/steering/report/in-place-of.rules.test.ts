import { expect, test } from 'vitest';
import { inPlaceOfAmong } from './in-place-of.rules.js';

const agency = (id: string, validFrom: string, validTo: string | null = null) => ({ id, validFrom, validTo });

const inPlaceOf = inPlaceOfAmong(
  [
    agency('old', '2004-01-01', '2025-07-01'),
    agency('new', '2004-01-01', '2027-01-01'),
    agency('newest', '2027-01-01'),
    agency('gone', '2004-01-01', '2025-07-01'),
  ],
  [
    { fromId: 'old', toId: 'new' },
    { fromId: 'new', toId: 'newest' },
  ],
);

test.each([
  ['itself while it is in force', 'old', '2025-06-30', 'old'],
  ['its successor from its end on', 'old', '2025-07-01', 'new'],
  ['the successor of its successor', 'old', '2027-01-01', 'newest'],
  ['nobody before it began', 'newest', '2026-12-31', null],
  ['nobody where no successor is known', 'gone', '2025-07-01', null],
  ['nobody where nobody is named', null, '2025-07-01', null],
  ['nobody where the agency is not known', 'agc_x', '2025-07-01', null],
])('in place of an agency stands %s', (_, id, day, stands) => expect(inPlaceOf(id, day)).toBe(stands));
