import { yearOf, type LocalDate } from '../time/local-date.js';
import { boundOf, missingItems, reaches, type Bound } from './bound.js';
import { expectedOn, type Expected } from './expected.js';
import { ratioOf, type Figure } from './figure.js';
import { incrementOn, keepsPace, type Increment } from './increment.js';
import type { Period } from './period.js';
import type { Ratio } from './ratio.js';
import type { AdminLevel, TargetRule } from './target-rule.js';
import { finalThreshold, lastDayOf, thresholdOn, type AppliedThreshold } from './threshold.js';

export const TargetStatus = {
  MET: 'MET',
  ON_TRACK: 'ON_TRACK',
  AT_RISK: 'AT_RISK',
  MISSED: 'MISSED',
  UNDETERMINED: 'UNDETERMINED',
  NOT_COMPARABLE: 'NOT_COMPARABLE',
  NOT_YET_DUE: 'NOT_YET_DUE',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
} as const;
export type TargetStatus = keyof typeof TargetStatus;

export interface JudgedFacts {
  readonly rule: TargetRule;
  readonly figure: Figure;
  /** The day judged: the end of it. */
  readonly asOf: LocalDate;
  /** What the figure measures; for an index, the year of its edition. */
  readonly period: Period;
  /** The level of the subject, where the target itself names none. */
  readonly level: AdminLevel | null;
  /** The actual of `previousActualDay`, for the rules that add to it. */
  readonly previous: Figure | null;
}

/** Items of the numerator still missing, the denominator unchanged. README: what an item is for each kind. */
export interface Gap {
  /** To what is asked on the day: the threshold that applies and, where asked, the pace. */
  readonly units: bigint;
  /** To what is asked at the deadline. */
  readonly unitsToFinal: bigint;
}

export interface Judgement {
  readonly status: TargetStatus;
  readonly threshold: AppliedThreshold | null;
  readonly expected: Expected;
  readonly gap: Gap | null;
}

/** Everything that one status is decided on. */
interface Case {
  readonly facts: JudgedFacts;
  readonly actual: Ratio | null;
  readonly asked: Bound | null;
  readonly askedAtTheEnd: Bound | null;
  readonly increment: Increment;
  readonly expected: Expected;
}

/** Whether a target is kept: the same for every kind, in every subgraph, on exact integers. */
export function judge(facts: JudgedFacts): Judgement {
  const { rule, level, asOf } = facts;
  const threshold = thresholdOn(rule, level, asOf);
  const increment = incrementOn(rule, level, asOf, facts.previous);
  const expected = expectedOn(rule, threshold, increment, asOf);
  const asked = boundOf(rule, threshold?.value ?? null);
  const askedAtTheEnd = boundOf(rule, finalThreshold(rule, level)?.value ?? null);
  const its: Case = { facts, actual: ratioOf(facts.figure), asked, askedAtTheEnd, increment, expected };
  return { status: statusOf(its), threshold, expected, gap: gapOf(its) };
}

function statusOf(its: Case): TargetStatus {
  const { facts, actual, askedAtTheEnd } = its;
  if (facts.figure.state === 'NOT_APPLICABLE' || askedAtTheEnd === null) return 'NOT_APPLICABLE';
  if (actual === null) return 'UNDETERMINED'; // NO_DATA and SUPPRESSED
  if (!isComparable(facts.rule, actual)) return 'NOT_COMPARABLE';
  if (!isAskedOf(facts)) return 'NOT_YET_DUE';
  const isMet = both(reaches(actual, askedAtTheEnd), keepsPace(actual, its.increment));
  if (isMet === true) return 'MET';
  if (isMet === null) return 'UNDETERMINED';
  return facts.asOf >= dueOn(facts) ? 'MISSED' : statusOnTheWay(its, actual);
}

/** Not met, not due: only a path that the plan or a baseline gives can tell good from bad. */
function statusOnTheWay({ facts, increment, expected }: Case, actual: Ratio): TargetStatus {
  if (expected.value === null) return 'NOT_YET_DUE';
  const path: Bound = { comparator: facts.rule.comparator === 'LTE' ? 'LTE' : 'GTE', value: expected.value };
  const isOnPath = both(reaches(actual, path), keepsPace(actual, increment));
  return isOnPath === null ? 'UNDETERMINED' : isOnPath ? 'ON_TRACK' : 'AT_RISK';
}

/** One failed test decides; otherwise an unknown one leaves it open. */
const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;

/** Rank 40 of 34 cannot fail: a rank is judged only among as many as the plan means (II.7.a: “40/63”). */
const isComparable = ({ kind, population }: TargetRule, { denominator }: Ratio): boolean =>
  kind !== 'RANK' || denominator === BigInt(population ?? 0);

const isAskedOf = ({ rule, period }: JudgedFacts): boolean =>
  rule.yearlyFrom === null || yearOf(period.to) >= rule.yearlyFrom;

/** A yearly promise is due at the end of the year its edition measures; any other on its deadline. */
const dueOn = ({ rule, period }: JudgedFacts): LocalDate =>
  rule.yearlyFrom === null ? rule.deadline : lastDayOf(yearOf(period.to));

function gapOf({ facts, actual, asked, askedAtTheEnd, increment }: Case): Gap | null {
  if (actual === null || asked === null || askedAtTheEnd === null || !isComparable(facts.rule, actual)) return null;
  const pace = increment.kind === 'KNOWN' ? missingItems(actual, increment.bound) : 0n;
  const larger = (items: bigint) => (items > pace ? items : pace);
  return {
    units: larger(missingItems(actual, asked)),
    unitsToFinal: larger(missingItems(actual, askedAtTheEnd)),
  };
}
