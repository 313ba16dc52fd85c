import type { LocalDate } from '../time/local-date.js';
import { levelExists, type Closing, type ClosingDays } from './closing.js';
import { figureOf, noData, notApplicable, suppressed, type Figure, type PercentPrint } from './figure.js';
import type { Counted, CountRequest, TargetFormula } from './formula.js';
import { previousActualDay } from './increment.js';
import { judge, type Judgement } from './judge.js';
import { periodOn, type Period } from './period.js';
import { rollUp } from './roll-up.js';
import type { Subject } from './subject.js';
import type { AdminLevel, TargetRule } from './target-rule.js';

/** Where one target is read: its rule, its formula if the rows exist, and the connection they are counted over. */
export interface ReadingPlace<Source> {
  readonly rule: TargetRule;
  readonly formula: TargetFormula<Source> | null;
  readonly source: Source;
  readonly closing: Closing;
  readonly closingDays: ClosingDays;
}

/** What to read in that place. */
export interface ReadingQuestion {
  readonly subject: Subject;
  readonly asOf: LocalDate;
  readonly variant?: string;
}

export interface Reading {
  readonly unitId: string | null;
  readonly figure: Figure;
  readonly period: Period;
  readonly judgement: Judgement;
  /** What was counted; null: nothing could be. */
  readonly counted: Counted | null;
}

/** The figure of one subject on one day, judged. */
export async function read<Source>(place: ReadingPlace<Source>, question: ReadingQuestion): Promise<Reading> {
  const { rule } = place;
  const { subject, asOf } = question;
  const previousDay = previousActualDay(rule, subject.level, asOf);
  const [counted, before] = await Promise.all([
    countWhole(place, question),
    previousDay === null ? null : countWhole(place, { ...question, asOf: previousDay }),
  ]);
  const previous = before === null ? null : figureFrom(rule, before);
  return readingOf(place, question, subject.level, counted, previous);
}

/** The figures of every unit of a level within the subject; none where the target or the level does not exist. */
export async function readUnits<Source>(
  place: ReadingPlace<Source>,
  question: ReadingQuestion,
  level: AdminLevel,
): Promise<readonly Reading[]> {
  const previousDay = previousActualDay(place.rule, level, question.asOf);
  const [units, before] = await Promise.all([
    countUnits(place, question, level),
    previousDay === null ? [] : countUnits(place, { ...question, asOf: previousDay }, level),
  ]);
  const previous = new Map(before.map((unit) => [unit.unitId, figureFrom(place.rule, unit)]));
  return units.map((unit) => readingOf(place, question, level, unit, previous.get(unit.unitId) ?? notApplicable()));
}

/** The request that a formula receives, also for the link to the rows. */
export const requestOf = (
  { rule, closing }: Pick<ReadingPlace<never>, 'rule' | 'closing'>,
  { subject, asOf, variant }: ReadingQuestion,
  byLevel: AdminLevel | null = null,
): CountRequest => ({
  asOf,
  period: periodOn(rule.flow, asOf),
  closing,
  unitId: subject.unitId,
  byLevel,
  variant: variant ?? null,
});

type Absent = 'NOT_APPLICABLE' | 'NO_DATA';

async function countWhole<S>(place: ReadingPlace<S>, question: ReadingQuestion): Promise<Counted | Absent> {
  const { formula, source } = place;
  if (!existsFor(place, question)) return 'NOT_APPLICABLE';
  if (formula === null) return 'NO_DATA';
  return rollUp(formula.rollUp, await formula.count(source, requestOf(place, question)));
}

async function countUnits<S>(place: ReadingPlace<S>, question: ReadingQuestion, level: AdminLevel) {
  const { formula, source, closingDays } = place;
  if (!formula?.levels.includes(level) || !levelExists(level, question.asOf, closingDays)) return [];
  if (!existsFor(place, question)) return [];
  return formula.count(source, requestOf(place, question, level));
}

/** Whether there is anything to ask: the target at this level, its own level, the unit's and the unit on this day. */
function existsFor<S>({ rule, formula, closingDays }: ReadingPlace<S>, { subject, asOf }: ReadingQuestion): boolean {
  const isLevelAsked = subject.level === null || formula === null || formula.levels.includes(subject.level);
  const hasBegun = subject.firstDay === null || subject.firstDay <= asOf;
  const levels = [rule.level, subject.level];
  return isLevelAsked && hasBegun && levels.every((level) => levelExists(level, asOf, closingDays));
}

function readingOf<S>(
  { rule }: ReadingPlace<S>,
  { asOf }: ReadingQuestion,
  level: AdminLevel | null,
  found: Counted | Absent,
  previous: Figure | null,
): Reading {
  const counted = typeof found === 'string' ? null : found;
  const figure = figureFrom(rule, found);
  const period = periodOn(rule.flow, asOf, counted?.editionYear === undefined ? null : { year: counted.editionYear });
  const judgement = judge({ rule, figure, asOf, period, level, previous });
  return { unitId: counted?.unitId ?? null, figure, period, judgement, counted };
}

function figureFrom(rule: TargetRule, found: Counted | Absent): Figure {
  if (found === 'NOT_APPLICABLE') return notApplicable();
  if (found === 'NO_DATA') return noData({ reported: 0, expected: 0 });
  const { numerator, denominator, reported, expected } = found;
  const coverage = { reported, expected };
  return found.isSuppressed ? suppressed(coverage) : figureOf({ numerator, denominator, coverage }, printOf(rule));
}

const printOf = ({ kind, comparator }: TargetRule): PercentPrint =>
  kind === 'RANK' ? 'NONE' : comparator === 'LTE' ? 'UP' : 'DOWN';
