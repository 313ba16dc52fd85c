import { figureOf, type Figure } from './figure.js';
import type { Counted, CountRequest, TargetFormula } from './formula.js';
import { judge, type JudgedFacts, type Judgement } from './judge.js';
import { periodOn } from './period.js';
import type { TargetRule } from './target-rule.js';
import { plannedRule } from './target-rules.fixture.js';

/** Builders for tests: each takes what the test is about and fills in the rest. */
export const make = {
  figure: (numerator: number | bigint, denominator: number | bigint, reported = 1, expected = reported): Figure =>
    figureOf({ numerator: BigInt(numerator), denominator: BigInt(denominator), coverage: { reported, expected } }),

  rule: (facts: Partial<TargetRule> = {}): TargetRule => ({
    ...plannedRule('T2.3'),
    code: 'TEST',
    ...facts,
  }),

  /** A rule with one threshold at the deadline. */
  threshold: (value: string, facts: Partial<TargetRule> = {}): TargetRule =>
    make.rule({ thresholds: [{ year: null, level: null, value }], ...facts }),

  counted: (numerator: number | bigint, denominator: number | bigint, facts: Partial<Counted> = {}): Counted => ({
    unitId: null,
    numerator: BigInt(numerator),
    denominator: BigInt(denominator),
    reported: 1,
    expected: 1,
    origin: 'REAL',
    rowsCounted: BigInt(denominator),
    ...facts,
  }),

  /** A formula whose source is a function from the request to what was counted. */
  formula: (facts: Partial<TargetFormula<CountByRequest>> = {}): TargetFormula<CountByRequest> => ({
    target: 'TEST',
    id: 'test-formula',
    version: 1,
    text: { vi: 'công thức thử', en: 'test formula' },
    rollUp: 'SUM',
    levels: ['DISTRICT', 'COMMUNE'],
    endsWithProvince: true,
    variants: [],
    reads: [],
    registers: [],
    count: async (source, request) => source(request),
    rows: ({ period }) => `rows(from: "${period.from}", to: "${period.to}")`,
    ...facts,
  }),
};

export type CountByRequest = (request: CountRequest) => readonly Counted[];

type Asked = Pick<JudgedFacts, 'figure' | 'asOf'> & Partial<JudgedFacts>;

/** The judgement of a planned target, by code, or of any rule. */
export function judged(target: string | TargetRule, { asOf, ...facts }: Asked): Judgement {
  const rule = typeof target === 'string' ? plannedRule(target) : target;
  return judge({ rule, asOf, period: periodOn(rule.flow, asOf), level: null, previous: null, ...facts });
}
