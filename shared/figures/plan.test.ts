import { describe, expect, test } from 'vitest';
import { judge, TargetStatus } from './judge.js';
import { make } from './make.fixture.js';
import { periodOn } from './period.js';
import { checkTargetRule, targetRuleFields } from './target-rule.js';
import { plannedRule, plannedRules } from './target-rules.fixture.js';
import { thresholdOn } from './threshold.js';

const days = ['2021-12-31', '2024-12-31', '2025-06-30', '2025-12-31'] as const;

describe('the 41 targets of Decision 1271/QĐ-UBND', () => {
  test('are all here, with the fifteen thresholds of T2.5', () => {
    expect(new Set(plannedRules.map(({ code }) => code)).size).toBe(41);
    expect(plannedRules.filter(({ kind }) => kind === 'MILESTONE')).toHaveLength(2);
    expect(plannedRules.flatMap(({ thresholds }) => thresholds.filter(({ year }) => year !== null))).toHaveLength(15);
  });

  test.each(plannedRules.map((rule) => [rule.code, rule.clause, rule] as const))(
    '%s (%s) is judged on every day and every figure without falling over',
    (_, __, rule) => {
      const figures = [make.figure(7, 9), make.figure(0, 0), make.figure(3, 4, 2, 8), make.figure(40, 63)];
      for (const asOf of days)
        for (const figure of figures) {
          const facts = { rule: checkTargetRule(rule), figure, asOf, level: null, previous: make.figure(1, 2) };
          const { status } = judge({ ...facts, period: periodOn(rule.flow, asOf) });
          expect(Object.keys(TargetStatus)).toContain(status);
          if (asOf === '2025-12-31') expect(status).not.toMatch(/ON_TRACK|AT_RISK|NOT_YET_DUE/);
        }
    },
  );

  test.each(plannedRules.filter(({ thresholds }) => thresholds.length > 0).map((rule) => [rule.code, rule] as const))(
    '%s shows on the deadline the threshold that the plan ends with',
    (_, rule) => {
      const last = rule.thresholds.at(-1)?.value;
      expect(thresholdOn(rule, rule.level, '2025-12-31')).toMatchObject({ value: last, isFinal: true });
    },
  );
});

describe('a rule that contradicts itself', () => {
  test.each([
    ['compares with no threshold', { thresholds: [] }],
    ['has a threshold of three places', { thresholds: [{ year: null, level: null, value: '89.999' }] }],
    ['has no day as deadline', { deadline: 'each year 2021-2025' }],
    ['ranks among an unknown number', { kind: 'RANK', comparator: 'LTE' }],
    ['adds points to what should fall', { comparator: 'LTE', incrementPoints: 20 }],
  ] as const)('is refused when it %s', (_, facts) =>
    expect(() => checkTargetRule({ ...plannedRule('T2.3'), ...facts })).toThrow(RangeError),
  );
});

test('the selection for @requires names every fact of a rule', () => {
  const { clause: _, ...rule } = plannedRule('T2.3');
  for (const field of Object.keys(rule)) expect(targetRuleFields.split(' ')).toContain(field);
});
