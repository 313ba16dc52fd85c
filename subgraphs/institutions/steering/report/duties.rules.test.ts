import { describe, expect, test } from 'vitest';
import { asksFor, dutiesIn, owedFrom } from './duties.rules.js';

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
const period = (changes: Partial<Parameters<typeof dutiesIn>[0]> = {}) => ({
  id: 'p',
  cadence: 'QUARTERLY' as const,
  firstDay: '2024-01-01',
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
    ['of no period that was over before the decision', rule(), period({ lastDay: '2021-06-30' }), false],
    ['not of a quarter of its year', rule({ cadences: [], year: 2025 }), period({ lastDay: '2025-12-31' }), false],
  ])('%s', (_, one, other, asked) => expect(asksFor(one, other)).toBe(asked));
});

describe('owed from', () => {
  const year = { firstDay: '2024-01-01', lastDay: '2024-12-31' };
  test.each([
    ['a report: the last day of its period (IV.1.c)', null, year, '2024-12-31'],
    ['a review: the last day of the year (IV.2.k)', 'YEARLY_REVIEW', year, '2024-12-31'],
    ['a plan: the first day, it is there to be carried out (IV.1.a)', 'OWN_PLAN', year, '2024-01-01'],
    ['the plan of the province: likewise (IV.2.c)', 'PROVINCIAL_YEARLY_PLAN', year, '2024-01-01'],
    ['a plan: not before the decision', 'OWN_PLAN', { firstDay: '2021-01-01', lastDay: '2025-12-31' }, '2021-08-18'],
  ])('%s', (_, kind, days, day) => expect(owedFrom({ kind }, days)).toBe(day));
});

describe('duties', () => {
  const agencies = {
    membersOn: (id: string, day: string) =>
      id === 'SBN' ? (day < '2025-07-01' ? ['SNV', 'district'] : ['SNV', 'commune']) : ['CA', 'SNV'],
    inPlaceOf: (id: string | null, day: string) => (id === 'UBND_TINH' && day >= '2025-07-01' ? 'successor' : id),
  };
  const quarter = period({ firstDay: '2025-07-01', lastDay: '2025-09-30' });
  const reporters = (of: ReturnType<typeof period>, asked: ReturnType<typeof rule>) =>
    dutiesIn(of, [asked], agencies).map(({ reporterId }) => reporterId);

  test('are those of the members on the last day of the period, each once', () => {
    expect(reporters(period(), rule())).toEqual(['SNV', 'district', 'CA']);
    expect(reporters(quarter, rule())).toEqual(['SNV', 'commune', 'CA']);
  });

  test('to plan are those of the members on the first day', () => {
    const plan = rule({ kind: 'OWN_PLAN', cadences: ['FIVE_YEARLY'] });
    const fiveYears = period({ cadence: 'FIVE_YEARLY', firstDay: '2021-01-01', lastDay: '2025-12-31' });
    expect(reporters(fiveYears, plan)).toEqual(['SNV', 'district', 'CA']);
  });

  test('go through Sở Nội vụ, except its own', () => {
    expect(dutiesIn(period(), [rule()], agencies).map(({ throughId }) => throughId)).toEqual([null, 'SNV', 'SNV']);
  });

  test('go to the successor once the recipient has ended, and are none where there is no successor', () => {
    const recipients = (asked: ReturnType<typeof rule>, inPlaceOf = agencies.inPlaceOf) =>
      dutiesIn(quarter, [asked], { ...agencies, inPlaceOf }).map(({ recipientId }) => recipientId);
    expect(recipients(rule())).toEqual(['successor', 'successor', 'successor']);
    expect(recipients(rule(), () => null)).toEqual([]);
    expect(recipients(rule({ recipientId: null }), () => null)).toEqual([null, null, null]);
  });
});
