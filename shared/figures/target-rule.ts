import { isLocalDate, type LocalDate } from '../time/local-date.js';
import { parseHundredths } from './hundredths.js';

export const TargetKind = {
  RATIO: 'RATIO',
  REDUCTION: 'REDUCTION',
  MILESTONE: 'MILESTONE',
  MONOTONIC: 'MONOTONIC',
  SCORE: 'SCORE',
  RANK: 'RANK',
} as const;
export type TargetKind = keyof typeof TargetKind;

export const Comparator = {
  GTE: 'GTE',
  GT: 'GT',
  LTE: 'LTE',
  GT_PREVIOUS_YEAR: 'GT_PREVIOUS_YEAR',
  COMPLETED: 'COMPLETED',
} as const;
export type Comparator = keyof typeof Comparator;

export const TargetFlow = {
  STOCK: 'STOCK',
  STOCK_FROZEN: 'STOCK_FROZEN',
  FLOW: 'FLOW',
  FLOW_DISTINCT: 'FLOW_DISTINCT',
  SURVEY: 'SURVEY',
  INDEX: 'INDEX',
} as const;
export type TargetFlow = keyof typeof TargetFlow;

export const AdminLevel = {
  CENTRAL: 'CENTRAL',
  PROVINCE: 'PROVINCE',
  DISTRICT: 'DISTRICT',
  COMMUNE: 'COMMUNE',
} as const;
export type AdminLevel = keyof typeof AdminLevel;

export interface Threshold {
  /** Due on 31 December of this year; null: due on the deadline. */
  readonly year: number | null;
  /** The level it is asked of; null: every level. */
  readonly level: AdminLevel | null;
  /** Percent, score or rank as decimal text, at most two places. */
  readonly value: string;
}

/** What the figure was when the promise was made; only with a source, never guessed (docs/plan/domain-model.md §11, 16). */
export interface Baseline {
  readonly date: LocalDate;
  readonly value: string;
  readonly source: string;
}

/** What the plan asks. Institutions owns these facts; the owner of the rows receives them through `@requires`. */
export interface TargetRule {
  readonly code: string;
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  readonly deadline: LocalDate;
  /** Falls due each 31 December from this year through the deadline (T7.2a: "năm sau cao hơn năm trước"); else null. */
  readonly yearlyFrom: number | null;
  readonly thresholds: readonly Threshold[];
  /** Points to gain over the previous year's actual, until 100 % (T2.5: 20); else null. */
  readonly incrementPoints: number | null;
  readonly baseline: Baseline | null;
  readonly flow: TargetFlow;
  readonly level: AdminLevel | null;
  /** What must be recorded before the target can be counted, named as in the graph. */
  readonly dataNeeded: readonly string[];
  /** How many are ranked in the ranking that the plan means (63 provinces); else null. */
  readonly population: number | null;
  /** The target whose numerator is this one's denominator ("trong số đó"); else null. */
  readonly denominatorOf: string | null;
}

/** The selection for `@requires`: everything that judging reads, and nothing else. */
export const targetRuleFields =
  'code kind comparator deadline yearlyFrom thresholds { year level value } incrementPoints ' +
  'baseline { date value source } flow level dataNeeded population denominatorOf';

const asksForAValue: readonly Comparator[] = ['GTE', 'GT', 'LTE'];

/** The rule itself, or an error that says which of its facts contradict each other. */
export function checkTargetRule(rule: TargetRule): TargetRule {
  for (const { value } of rule.thresholds) parseHundredths(value);
  const faults = [
    isLocalDate(rule.deadline) ? null : 'its deadline is not a day',
    asksForAValue.includes(rule.comparator) && rule.thresholds.length === 0 ? 'it compares with no threshold' : null,
    rule.kind === 'RANK' && !rule.population ? 'it ranks among an unknown number' : null,
    rule.incrementPoints !== null && rule.comparator !== 'GTE' ? 'it adds points to what need not rise' : null,
  ].filter((fault) => fault !== null);
  if (faults.length > 0) throw new RangeError(`Target ${rule.code} cannot be judged: ${faults.join('; ')}`);
  return rule;
}
