import { describe, expect, test } from 'vitest';
import { noData, notApplicable, suppressed, type Figure } from './figure.js';
import { judge, type TargetStatus } from './judge.js';
import { judged, make } from './make.fixture.js';
import { periodOn } from './period.js';
import { printPercent } from './ratio.js';
import { plannedRule } from './target-rules.fixture.js';

type Case = readonly [
  clause: string,
  code: string,
  asOf: string,
  parts: readonly [number, number],
  TargetStatus,
  gap: number,
];

const statusAndGap = (code: string, asOf: string, [numerator, denominator]: readonly [number, number]) => {
  const { status, gap } = judged(code, { asOf, figure: make.figure(numerator, denominator) });
  return { status, gap: gap && Number(gap.units) };
};

const cases = (rows: readonly Case[]) =>
  test.each(rows)('%s: %s on %s at %j is %s, %d missing', (_, code, asOf, parts, status, gap) =>
    expect(statusAndGap(code, asOf, parts)).toEqual({ status, gap }),
  );

describe('rising, at least', () => {
  cases([
    ['II.2.a, bullet 3', 'T2.3', '2025-12-31', [80, 100], 'MET', 0],
    ['II.2.a, bullet 3', 'T2.3', '2025-12-31', [79, 100], 'MISSED', 1],
    ['II.2.a, bullet 3', 'T2.3', '2025-12-30', [79, 100], 'NOT_YET_DUE', 1],
    ['II.2.a, bullet 3', 'T2.3', '2022-03-01', [80, 100], 'MET', 0],
    ['II.3.a, bullet 4', 'T3.4a', '2025-12-31', [8996, 10_000], 'MISSED', 4],
    ['II.3.a, bullet 4', 'T3.4a', '2025-12-31', [9000, 10_000], 'MET', 0],
    ['II.4.a, bullet 2', 'T4.2', '2025-12-31', [1299, 1300], 'MISSED', 1],
    ['II.4.a, bullet 2', 'T4.2', '2025-12-31', [1300, 1300], 'MET', 0],
    ['II.6.a, bullet 6', 'T6.6-commune', '2025-12-31', [2, 3], 'MET', 0],
    ['II.6.a, bullet 6', 'T6.6-commune', '2025-12-31', [1, 3], 'MISSED', 1],
    ['II.5.a, bullet 2', 'T5.2a', '2025-12-31', [0, 7], 'MISSED', 2],
  ]);
});

describe('rising, strictly above', () => {
  cases([
    ['II.7.a', 'T7.1', '2025-12-31', [90, 100], 'MISSED', 1],
    ['II.7.a', 'T7.1', '2025-12-31', [9001, 10_000], 'MET', 0],
    ['II.7.a', 'T7.1', '2025-12-30', [90, 100], 'NOT_YET_DUE', 1],
    ['II.7.a', 'T7.1', '2025-12-31', [899, 1000], 'MISSED', 2],
    ['II.7.a', 'T7.1', '2025-12-31', [6, 7], 'MISSED', 1],
  ]);

  test('the same index keeps "at least 90" (II.3.a) and breaks "above 90" (II.7.a)', () => {
    const figure = make.figure(90, 100);
    const statuses = ['T3.4a', 'T7.1'].map((code) => judged(code, { asOf: '2025-12-31', figure }).status);
    expect(statuses).toEqual(['MET', 'MISSED']);
  });
});

describe('reduction against 2021, judged on the share cut', () => {
  cases([
    ['II.3.a, bullet 3', 'T3.3a', '2025-12-31', [30, 300], 'MET', 0],
    ['II.3.a, bullet 3', 'T3.3a', '2025-12-31', [29, 300], 'MISSED', 1],
    ['II.3.a, bullet 3: growth', 'T3.3a', '2025-12-31', [-6, 300], 'MISSED', 36],
    ['II.3.a, bullet 3: overshoot', 'T3.3b', '2022-12-31', [5000, 20_000], 'MET', 0],
    ['II.3.a, bullet 3: half-way by day 730 of 1461', 'T3.3a', '2023-12-31', [15, 300], 'ON_TRACK', 15],
    ['II.3.a, bullet 3: below the line', 'T3.3a', '2023-12-31', [14, 300], 'AT_RISK', 16],
    ['II.3.a, bullet 3: on the baseline day', 'T3.3a', '2021-12-31', [0, 300], 'ON_TRACK', 30],
    ['II.3.a, bullet 3: before the baseline', 'T3.3a', '2021-12-30', [0, 300], 'NOT_YET_DUE', 30],
    ['II.2.a, bullet 1', 'T2.1b', '2025-12-31', [1_999_999_999, 10_000_000_000], 'MISSED', 1],
  ]);
});

describe('falling, at most', () => {
  const overdue = make.threshold('5', {
    comparator: 'LTE',
    baseline: { date: '2020-12-31', value: '25', source: 'test' },
  });
  const at = (asOf: string, numerator: number) => judged(overdue, { asOf, figure: make.figure(numerator, 200) });

  test.each([
    ['2025-12-31', 10, 'MET', 0],
    ['2025-12-31', 11, 'MISSED', 1],
    ['2024-12-31', 17, 'ON_TRACK', 7],
    ['2024-12-31', 18, 'AT_RISK', 8], // 9.00 %; the line stands at 25 - 20 * 1461 / 1826 = 8.997...
    ['2022-01-01', 9, 'MET', 0],
  ] as const)('on %s with %d of 200 is %s, %d too many', (asOf, numerator, status, units) =>
    expect(at(asOf, numerator)).toMatchObject({ status, gap: { units: BigInt(units) } }),
  );
});

describe('holding a level', () => {
  const hold = make.threshold('90', { baseline: { date: '2020-12-31', value: '90', source: 'test' } });

  test.each([
    ['2023-06-30', 90, 'MET'],
    ['2023-06-30', 89, 'AT_RISK'],
    ['2025-12-31', 89, 'MISSED'],
    ['2025-12-31', 97, 'MET'],
  ] as const)('expects the same on %s: %d %% is %s', (asOf, numerator, status) =>
    expect(judged(hold, { asOf, figure: make.figure(numerator, 100) }).status).toBe(status),
  );
});

describe('yearly thresholds, digitised results (II.2.a, bullet 5)', () => {
  const known = (percent: number) => make.figure(percent, 100);
  const at = (code: string, asOf: string, now: number, previous: Figure | null = known(0)) =>
    judged(code, { asOf, figure: known(now), previous });

  test.each([
    ['T2.5-province', '2021-12-30', 30, 2021, false],
    ['T2.5-province', '2021-12-31', 30, 2021, true],
    ['T2.5-province', '2022-12-30', 30, 2021, true],
    ['T2.5-province', '2022-12-31', 50, 2022, true],
    ['T2.5-district', '2023-12-31', 60, 2023, true],
    ['T2.5-district', '2025-06-30', 80, 2024, true],
    ['T2.5-commune', '2024-12-31', 75, 2024, true],
    ['T2.5-commune', '2025-12-30', 75, 2024, true],
    ['T2.5-commune', '2025-12-31', 95, 2025, true],
    ['T2.5-province', '2025-12-31', 100, 2025, true],
  ] as const)('%s on %s asks %d, the step of %d', (code, asOf, value, year, isInForce) => {
    const { threshold } = at(code, asOf, 1);
    expect(threshold).toMatchObject({ value: String(value), year, isInForce, isFinal: asOf === '2025-12-31' });
    expect(threshold?.dueOn).toBe(`${year}-12-31`);
  });

  test.each([
    ['T2.5-province', '2021-12-30', 29, 'NOT_YET_DUE', 'BEFORE_FIRST_STEP'],
    ['T2.5-province', '2021-12-31', 29, 'AT_RISK', 'YEARLY_THRESHOLD'],
    ['T2.5-province', '2021-12-31', 30, 'ON_TRACK', 'YEARLY_THRESHOLD'],
    ['T2.5-province', '2022-12-30', 30, 'ON_TRACK', 'YEARLY_THRESHOLD'],
    ['T2.5-province', '2024-12-31', 89, 'AT_RISK', 'YEARLY_THRESHOLD'],
    ['T2.5-province', '2024-12-31', 99, 'ON_TRACK', 'YEARLY_THRESHOLD'],
    ['T2.5-province', '2024-12-31', 100, 'MET', 'YEARLY_THRESHOLD'],
    ['T2.5-province', '2025-12-31', 99, 'MISSED', 'YEARLY_THRESHOLD'],
    ['T2.5-commune', '2025-12-31', 95, 'MET', 'YEARLY_THRESHOLD'],
    ['T2.5-commune', '2025-12-31', 94, 'MISSED', 'YEARLY_THRESHOLD'],
  ] as const)('%s on %s at %d %% is %s: %s', (code, asOf, now, status, reason) => {
    expect(at(code, asOf, now)).toMatchObject({ status, expected: { reason } });
  });

  test.each([
    ['below the previous actual + 20 though above the step', 'T2.5-province', '2023-12-31', 55, 74, 'AT_RISK', 1],
    ['at the previous actual + 20', 'T2.5-province', '2023-12-31', 55, 75, 'ON_TRACK', 0],
    ['above the previous actual + 20 but below the step', 'T2.5-province', '2023-12-31', 40, 65, 'AT_RISK', 5],
    ['a commune above its 95 that did not gain 20', 'T2.5-commune', '2025-12-31', 78, 97, 'MISSED', 1],
    ['a commune that gained 20', 'T2.5-commune', '2025-12-31', 78, 98, 'MET', 0],
    ['nothing is asked beyond 100', 'T2.5-commune', '2025-12-31', 99, 100, 'MET', 0],
    ['no pace is asked in the first year', 'T2.5-commune', '2021-12-31', 14, 15, 'ON_TRACK', 0],
  ] as const)('two tests: %s', (_, code, asOf, previous, now, status, units) => {
    expect(at(code, asOf, now, known(previous))).toMatchObject({ status, gap: { units: BigInt(units) } });
  });

  test('expects the harder of the two, exactly', () => {
    const { expected } = at('T2.5-province', '2023-12-31', 60, make.figure(2, 3));
    expect(expected.reason).toBe('YEARLY_INCREMENT');
    expect(expected.value && printPercent(expected.value)).toBe('86.66');
  });

  test('an unknown previous actual leaves the pace open, unless a known test fails or nothing more can be asked', () => {
    const unknown = noData({ reported: 0, expected: 8 });
    expect(at('T2.5-province', '2023-12-31', 75, unknown).status).toBe('UNDETERMINED');
    expect(at('T2.5-province', '2023-12-31', 69, unknown).status).toBe('AT_RISK');
    expect(at('T2.5-province', '2023-12-31', 100, unknown).status).toBe('MET');
    expect(at('T2.5-commune', '2025-12-31', 96, null).status).toBe('UNDETERMINED');
    expect(at('T2.5-commune', '2025-12-31', 94, null).status).toBe('MISSED');
    expect(at('T2.5-province', '2023-12-31', 75, unknown).expected.reason).toBe('PREVIOUS_YEAR_UNKNOWN');
  });

  test('a unit that did not exist a year ago has only the step to reach', () => {
    expect(at('T2.5-commune', '2023-12-31', 55, notApplicable()).status).toBe('ON_TRACK');
  });

  test('the level of the target itself counts, also when all its districts are asked for together', () => {
    const facts = { asOf: '2024-12-31', figure: known(80), previous: known(0) } as const;
    for (const level of [null, 'PROVINCE', 'DISTRICT'] as const)
      expect(judged('T2.5-district', { ...facts, level }).threshold?.value).toBe('80');
  });

  test('tells the gap to the step in force from the gap to the end', () => {
    expect(at('T2.5-district', '2025-06-30', 70).gap).toEqual({ units: 10n, unitsToFinal: 30n });
  });
});

describe('milestones (II.3.a, bullet 2; II.6.a, bullet 1)', () => {
  cases([
    ['II.3.a, bullet 2', 'M3.2', '2025-06-30', [3, 5], 'NOT_YET_DUE', 2],
    ['II.3.a, bullet 2', 'M3.2', '2025-12-31', [3, 5], 'MISSED', 2],
    ['II.3.a, bullet 2', 'M3.2', '2025-12-31', [5, 5], 'MET', 0],
    ['II.6.a, bullet 1', 'M6.1', '2023-01-01', [1, 1], 'MET', 0],
    ['II.6.a, bullet 1', 'M6.1', '2025-12-31', [0, 1], 'MISSED', 1],
  ]);

  test('have no threshold and expect nothing on the way', () => {
    const { threshold, expected } = judged('M3.2', { asOf: '2023-12-31', figure: make.figure(1, 5) });
    expect({ threshold, expected }).toEqual({ threshold: null, expected: { value: null, reason: 'NO_PATH_IN_PLAN' } });
  });
});

describe('above the previous year, each year 2021-2025 (II.7.a)', () => {
  const edition = (year: number, asOf: string, now: number, before: number) =>
    judge({
      rule: plannedRule('T7.2a'),
      figure: make.figure(now, before),
      asOf,
      period: periodOn('INDEX', asOf, { year }),
      level: null,
      previous: null,
    });

  test.each([
    [2023, '2024-06-30', 8542, 8310, 'MET', 0],
    [2023, '2024-06-30', 8310, 8310, 'MISSED', 1],
    [2023, '2024-06-30', 8300, 8310, 'MISSED', 11],
    [2020, '2021-12-31', 8542, 8310, 'NOT_YET_DUE', 0],
    [2021, '2022-06-30', 8100, 8310, 'MISSED', 211],
    [2023, '2023-12-30', 8300, 8310, 'NOT_YET_DUE', 11],
    [2023, '2023-12-31', 8300, 8310, 'MISSED', 11],
  ] as const)('the edition of %d, read on %s, at %d after %d is %s', (year, asOf, now, before, status, units) =>
    expect(edition(year, asOf, now, before)).toMatchObject({ status, gap: { units: BigInt(units) } }),
  );

  test('cannot be told without the previous edition', () => {
    expect(edition(2021, '2022-06-30', 8100, 0)).toMatchObject({ status: 'UNDETERMINED', gap: null });
  });
});

describe('scores and ranks (II.7.a)', () => {
  cases([
    ['II.7.a, 85 points', 'T7.2b', '2025-12-31', [8542, 10_000], 'MET', 0],
    ['II.7.a, 85 points', 'T7.2b', '2025-12-31', [8499, 10_000], 'MISSED', 1],
    ['II.7.a, 40/63', 'T7.2c', '2025-12-31', [40, 63], 'MET', 0],
    ['II.7.a, 40/63', 'T7.2c', '2025-12-31', [41, 63], 'MISSED', 1],
    ['II.7.a, 40/63', 'T7.2c', '2024-12-31', [51, 63], 'NOT_YET_DUE', 11],
  ]);

  test('a rank among 34 is not comparable, good or bad, and has no gap', () => {
    for (const rank of [1, 34]) {
      const { status, gap } = judged('T7.2c', { asOf: '2025-12-31', figure: make.figure(rank, 34) });
      expect({ status, gap }).toEqual({ status: 'NOT_COMPARABLE', gap: null });
    }
  });
});

describe('what is not known', () => {
  const coverage = { reported: 3, expected: 8 };

  test.each([
    ['NO_DATA', noData({ reported: 0, expected: 8 }), 'UNDETERMINED'],
    ['SUPPRESSED', suppressed(coverage), 'UNDETERMINED'],
    ['NOT_APPLICABLE', notApplicable(), 'NOT_APPLICABLE'],
    ['nothing to count', make.figure(0, 0, 8), 'UNDETERMINED'],
  ] as const)('%s is judged as such, before and after the deadline', (_, figure, status) => {
    for (const asOf of ['2023-05-01', '2025-12-31'])
      expect(judged('T2.3', { asOf, figure })).toMatchObject({ status, gap: null });
  });

  test('PARTIAL is judged on what there is, and stays marked', () => {
    const figure = make.figure(9, 10, 3, 8);
    expect(figure.state).toBe('PARTIAL');
    expect(judged('T2.3', { asOf: '2025-12-31', figure }).status).toBe('MET');
  });

  test('a nested denominator of zero (T2.4b of T2.4a, "trong số đó") is no figure', () => {
    expect(judged('T2.4b', { asOf: '2025-12-31', figure: make.figure(0, 0) }).status).toBe('UNDETERMINED');
  });

  test('a level of which the plan asks nothing is not judged', () => {
    const rule = make.rule({ thresholds: [{ year: null, level: 'COMMUNE', value: '80' }] });
    const facts = { asOf: '2025-12-31', figure: make.figure(1, 2) } as const;
    expect(judged(rule, { ...facts, level: 'DISTRICT' })).toMatchObject({ status: 'NOT_APPLICABLE', threshold: null });
    expect(judged(rule, { ...facts, level: 'COMMUNE' }).status).toBe('MISSED');
  });
});
