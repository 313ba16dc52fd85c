import { describe, expect, test } from 'vitest';
import { asksFor, dutiesIn } from './duties.rules.js';

const rule = (changes: object = {}) => ({
  code: 'R1',
  kind: null,
  cadences: ['QUARTERLY', 'YEARLY'],
  year: null,
  reporterIds: ['SBN', 'CQTW'],
  recipientId: 'UBND_TINH',
  throughId: 'SNV',
  ...changes,
});
const period = (changes: object = {}) => ({
  id: 'p',
  cadence: 'QUARTERLY' as const,
  lastDay: '2024-03-31',
  ...changes,
});

describe('a rule asks for a report', () => {
  test.each([
    ['of each of its periods (IV.1.c)', rule(), period(), true],
    ['of no other period', rule(), period({ cadence: 'HALF_YEARLY' }), false],
    ['never, when it is guidance (IV.2.đ)', rule({ kind: 'GUIDES_REPORTING' }), period(), false],
    ['never, when it is about obstacles (closing paragraph)', rule({ kind: 'OBSTACLE' }), period(), false],
    [
      'once, in its year (IV.2.k)',
      rule({ cadences: [], year: 2025 }),
      period({ cadence: 'YEARLY', lastDay: '2025-12-31' }),
      true,
    ],
    [
      'not in another year',
      rule({ cadences: [], year: 2025 }),
      period({ cadence: 'YEARLY', lastDay: '2024-12-31' }),
      false,
    ],
    ['not of a quarter of its year', rule({ cadences: [], year: 2025 }), period({ lastDay: '2025-12-31' }), false],
  ])('%s', (_, one, other, asked) => expect(asksFor(one, other)).toBe(asked));
});

describe('duties', () => {
  const members = (id: string, day: string) =>
    id === 'SBN' ? (day < '2025-07-01' ? ['SNV', 'district'] : ['SNV', 'commune']) : ['CA', 'SNV'];

  test('are those of the members on the last day of the period, each once', () => {
    expect(dutiesIn(period(), [rule()], members).map(({ reporterId }) => reporterId)).toEqual([
      'SNV',
      'district',
      'CA',
    ]);
    expect(dutiesIn(period({ lastDay: '2025-09-30' }), [rule()], members).map(({ reporterId }) => reporterId)).toEqual([
      'SNV',
      'commune',
      'CA',
    ]);
  });

  test('go through Sở Nội vụ, except its own', () => {
    expect(dutiesIn(period(), [rule()], members).map(({ throughId }) => throughId)).toEqual([null, 'SNV', 'SNV']);
  });
});
