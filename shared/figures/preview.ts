import type { LocalDate } from '../time/local-date.js';
import { closeAsOf, type Closing, type ClosingDays, planClosingDays } from './closing.js';
import type { Figure } from './figure.js';
import type { TargetFormula } from './formula.js';
import { read, readUnits, type Reading, type ReadingPlace } from './reading.js';
import { wholeSubject } from './subject.js';
import type { FigureMoveType } from './target-preview.type.js';
import { type AdminLevel, checkTargetRule, type TargetRule } from './target-rule.js';

interface PreviewQuestion<Source> {
  readonly rule: TargetRule;
  /** null: nothing is counted, so nothing can move. */
  readonly formula: TargetFormula<Source> | null;
  readonly asOf: LocalDate | null;
  readonly closing: Closing;
  readonly today: LocalDate;
  readonly closingDays?: ClosingDays;
  /** The registers as they are. */
  readonly now: Source;
  /** The registers as they would stand from a day on. */
  readonly rehearse: (day: LocalDate) => Promise<Source>;
}

type Move = Omit<FigureMoveType, 'unitName'>;

/** The day that is rehearsed, and every figure of one target that would move: the whole, and unit by unit. */
export async function previewTarget<Source>(
  question: PreviewQuestion<Source>,
): Promise<{ asOf: LocalDate; moves: readonly Move[] }> {
  const { formula, closing, now, closingDays = planClosingDays } = question;
  const rule = checkTargetRule(question.rule);
  const subject = wholeSubject(formula, closingDays);
  const asOf = closeAsOf({ ...question, subjectLastDay: subject.lastDay }, closingDays);
  if (formula === null) return { asOf, moves: [] };
  const placeNow = { rule, formula, source: now, closing, closingDays };
  const placeThen = { ...placeNow, source: await question.rehearse(asOf) };
  const levels: readonly (AdminLevel | null)[] = [null, ...formula.levels];
  const moves = await Promise.all(
    levels.map(async (level) => {
      const [before, after] = await Promise.all(
        [placeNow, placeThen].map((place) => readingsOf(place, subject, asOf, level)),
      );
      return movesBetween(level, before ?? [], after ?? []);
    }),
  );
  return { asOf, moves: moves.flat() };
}

const readingsOf = async <S>(
  place: ReadingPlace<S>,
  subject: ReturnType<typeof wholeSubject>,
  asOf: LocalDate,
  level: AdminLevel | null,
): Promise<readonly Reading[]> =>
  level === null ? [await read(place, { subject, asOf })] : readUnits(place, { subject, asOf }, level);

/** In the order of now, then what would be new. */
function movesBetween(level: AdminLevel | null, before: readonly Reading[], after: readonly Reading[]): Move[] {
  const byUnit = (readings: readonly Reading[]) => new Map(readings.map((one) => [one.unitId, one]));
  const [now, then] = [byUnit(before), byUnit(after)];
  const units = [...new Set([...now.keys(), ...then.keys()])];
  return units.map((unitId) => moveOf(unitId, level, now.get(unitId), then.get(unitId))).filter(hasMoved);
}

const moveOf = (
  unitId: string | null,
  level: AdminLevel | null,
  before: Reading | undefined,
  after: Reading | undefined,
): Move => ({
  unitId,
  level,
  before: before?.figure ?? null,
  statusBefore: before?.judgement.status ?? null,
  after: after?.figure ?? null,
  statusAfter: after?.judgement.status ?? null,
});

const hasMoved = ({ before, after, statusBefore, statusAfter }: Move): boolean =>
  statusBefore !== statusAfter || !isSame(before, after);

const isSame = (one: Figure | null, other: Figure | null): boolean =>
  one === null || other === null ? one === other : facts(one) === facts(other);

const facts = ({ state, numerator, denominator, coverage }: Figure): string =>
  [state, numerator, denominator, coverage.reported, coverage.expected].join(' ');
