import { describe, expect, test } from 'vitest';
import { answerTarget } from './answer.js';
import { figureOf, noData, suppressed } from './figure.js';
import type { CountRequest } from './formula.js';
import { judge, type TargetStatus } from './judge.js';
import { judged, make } from './make.fixture.js';
import { newestEdition } from './period.js';
import { printPercent } from './ratio.js';
import { rollUp } from './roll-up.js';
import { checkTargetRule, type TargetRule } from './target-rule.js';
import { plannedRule } from './target-rules.fixture.js';

const from = (date: string, value: string) => ({ date, value, source: 'test' });
const expectedOf = (rule: TargetRule, asOf: string, now: number, size = 100) => {
  const { expected, status } = judged(rule, { asOf, figure: make.figure(now, size) });
  return { expected: expected.value && printPercent(expected.value), status };
};

/** The wrong computations of other monitors (README.md): each must come out right here. */
describe('the faults of the peers', () => {
  test('1: a decreasing target is not judged by the increasing rule: 20 to 10, actual 18, is a fifth of the way', () => {
    const falls = make.threshold('10', { comparator: 'LTE', baseline: from('2020-12-31', '20') });
    expect(expectedOf(falls, '2025-12-30', 18)).toEqual({ expected: '10.00', status: 'AT_RISK' });
    expect(expectedOf(falls, '2025-12-31', 18)).toEqual({ expected: '10.00', status: 'MISSED' });
    expect(judged(falls, { asOf: '2025-12-31', figure: make.figure(18, 100) }).gap?.units).toBe(8n);
  });

  test('2: rates are not averaged: 1/1 and 100/1000 are 10.1 %, not 55.0 %', () => {
    const { numerator, denominator } = rollUp('SUM', [make.counted(1, 1), make.counted(100, 1000)]);
    expect(printPercent({ numerator, denominator })).toBe('10.08');
  });

  test('3: a tie is not broken at random: a thousand shuffles give one edition', () => {
    const tied = ['a', 'b', 'c'].map((id) => ({ id, year: 2023, publishedOn: '2024-04-17' }));
    const picked = Array.from({ length: 1000 }, (_, run) => {
      const turned = [...tied.slice(run % 3), ...tied.slice(0, run % 3)];
      return newestEdition(run % 2 ? turned : turned.reverse(), '2024-12-31')?.id;
    });
    expect(new Set(picked)).toEqual(new Set(['c']));
  });

  test('4: what cannot be computed is an error or a state, never a number such as -1.212121', () => {
    expect(() => rollUp('DISTINCT', [make.counted(1, 2), make.counted(1, 2)])).toThrow(TypeError);
    expect(() => checkTargetRule(make.rule({ thresholds: [] }))).toThrow(RangeError);
    expect(make.figure(0, 0)).toEqual(noData({ reported: 1, expected: 1 }));
  });

  test('5: a partial sum does not look complete: coverage stands beside it, and nothing stands in for an empty one', () => {
    const silent = make.counted(0, 0, { reported: 0 });
    const part = rollUp('SUM', [make.counted(90, 100), silent]);
    const figure = figureOf({ ...part, coverage: part });
    expect(figure).toMatchObject({ state: 'PARTIAL', coverage: { reported: 1, expected: 2 } });
    const none = rollUp('SUM', [silent, silent]);
    expect(figureOf({ ...none, coverage: none }).state).toBe('NO_DATA');
  });

  test('6: nothing is clamped to 0-100: regression and over-achievement show', () => {
    const [growth, overshoot] = [make.figure(-6, 300), make.figure(390, 300)];
    expect([growth.percent, overshoot.percent]).toEqual(['-2.00', '130.00']);
    expect(judged('T3.3a', { asOf: '2025-12-31', figure: growth }).gap?.units).toBe(36n);
  });

  test('7: a baseline of 0 is 0, not 0.001: 0 to 5 % of 100 %, four years of five gone, is at risk', () => {
    const rises = make.threshold('100', { baseline: from('2020-12-31', '0') });
    expect(expectedOf(rises, '2024-12-31', 5)).toEqual({ expected: '80.01', status: 'AT_RISK' });
  });

  test('8: a target of 0 is 0, not 0.001: overdue 100 to 5 is ahead of the line, and 0 is met', () => {
    const falls = make.threshold('0', { comparator: 'LTE', baseline: from('2020-12-31', '100') });
    expect(expectedOf(falls, '2024-12-31', 5)).toEqual({ expected: '19.98', status: 'ON_TRACK' });
    expect(expectedOf(falls, '2025-12-31', 5).status).toBe('MISSED');
    expect(expectedOf(falls, '2025-12-31', 0).status).toBe('MET');
  });

  test('9: no direction is assumed: 50 to 40 against 90 is not "target achieved"', () => {
    const rises = make.threshold('90', { baseline: from('2020-12-31', '50') });
    expect(expectedOf(rises, '2025-12-31', 40).status).toBe('MISSED');
    expect(expectedOf(rises, '2023-12-31', 40).status).toBe('AT_RISK');
  });

  test('10: the verdict and the numbers beside it come from one comparison, to the day', () => {
    for (let now = 0; now <= 100; now += 1) {
      const { status, gap } = judged('T2.5-commune', {
        asOf: '2025-12-31',
        figure: make.figure(now, 100),
        previous: make.figure(70, 100),
      });
      expect(status).toBe<TargetStatus>(gap?.units === 0n ? 'MET' : 'MISSED');
    }
    const short = { figure: make.figure(79, 100) };
    const statuses = ['2025-12-30', '2025-12-31'].map((asOf) => judged('T2.3', { asOf, ...short }).status);
    expect(statuses).toEqual(['NOT_YET_DUE', 'MISSED']);
  });

  test('11: a merger rewrites no history: the old unit answers as it did, and the whole stays the sum of its parts', async () => {
    const rows = [
      { unit: 'old', on: '2024-05-01', isDone: true },
      { unit: 'old', on: '2025-05-01', isDone: false },
      { unit: 'new', on: '2025-08-01', isDone: true },
    ];
    const source = ({ period, unitId }: CountRequest) => {
      const counted = rows.filter(
        ({ unit, on }) => period.from <= on && on <= period.to && [null, unit].includes(unitId),
      );
      return [make.counted(counted.filter(({ isDone }) => isDone).length, counted.length)];
    };
    const read = async (unit: string | null, asOf: string, today: string) => {
      const validity =
        unit === 'old'
          ? { validFrom: '2004-01-01', validTo: '2025-07-01' }
          : { validFrom: '2025-07-01', validTo: null };
      const findUnit = async (id: string) => ({ id, level: 'COMMUNE' as const, ...validity });
      const question = { rule: plannedRule('T2.3'), formula: make.formula(), source, quality: 'COMPUTED' as const };
      return (await answerTarget({ ...question, closing: 'FROZEN', asOf, unit, today, findUnit })).figure;
    };
    const [before, after] = [
      await read('old', '2024-12-31', '2025-06-30'),
      await read('old', '2024-12-31', '2026-11-23'),
    ];
    expect(before).toMatchObject({ numerator: 1n, denominator: 1n });
    expect(after).toEqual(before);
    expect(await read('old', '2025-12-31', '2026-11-23')).toMatchObject({ numerator: 0n, denominator: 1n });
    expect(await read('new', '2025-12-31', '2026-11-23')).toMatchObject({ numerator: 1n, denominator: 1n });
    expect(await read(null, '2025-12-31', '2026-11-23')).toMatchObject({ numerator: 0n, denominator: 1n });
  });

  test('12: a suppressed count is not zero, alone or in a sum', () => {
    const hidden = suppressed({ reported: 1, expected: 1 });
    const zero = make.figure(0, 4);
    expect(hidden.numerator).toBeNull();
    const facts = { rule: plannedRule('T2.3'), asOf: '2025-12-31', level: null, previous: null };
    const period = { from: '2025-01-01', to: '2025-12-31' };
    const statuses = [hidden, zero].map((figure) => judge({ ...facts, period, figure }).status);
    expect(statuses).toEqual(['UNDETERMINED', 'MISSED']);
    const whole = rollUp('SUM', [make.counted(9, 10), make.counted(0, 4, { isSuppressed: true })]);
    expect(whole).toMatchObject({ numerator: 9n, denominator: 10n, reported: 1, expected: 2 });
  });
});
