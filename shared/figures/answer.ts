import type { LocalDate } from '../time/local-date.js';
import { closeAsOf, lastAnswerableDay, planClosingDays, type Closing, type ClosingDays } from './closing.js';
import type { Quality, TargetFormula } from './formula.js';
import { printPercent } from './ratio.js';
import { read, readUnits, requestOf, type Reading, type ReadingPlace } from './reading.js';
import { unitSubject, wholeSubject, type FindUnit, type Subject } from './subject.js';
import { FigureSourcesType, type TrendPointType } from './target-result-parts.type.js';
import type { TrendArguments } from './target-result.arguments.js';
import { TargetResult } from './target-result.type.js';
import { checkTargetRule, type AdminLevel, type TargetRule } from './target-rule.js';
import { trendDays } from './trend.js';

export interface TargetQuestion<Source> {
  readonly rule: TargetRule;
  /** null: the rows are not recorded yet, and the answer says which. */
  readonly formula: TargetFormula<Source> | null;
  readonly source: Source;
  /** null: as late as can be answered. */
  readonly asOf: LocalDate | null;
  /** Id of a unit; null: the whole that the plan speaks of. */
  readonly unit: string | null;
  readonly findUnit: FindUnit;
  readonly closing: Closing;
  readonly today: LocalDate;
  readonly quality: Quality;
  /** Where another plan ends on other days. */
  readonly closingDays?: ClosingDays;
}

/** One reading, the question it answers and the place it was read in. */
interface Answer<Source> {
  readonly question: TargetQuestion<Source>;
  readonly place: ReadingPlace<Source>;
  readonly subject: Subject;
  readonly asOf: LocalDate;
}

/** The value of `Target.result`: counted where the rows live, judged by the one rule. */
export async function answerTarget<Source>(question: TargetQuestion<Source>): Promise<TargetResult> {
  const { formula, source, closing, quality, closingDays = planClosingDays } = question;
  const place = { rule: checkTargetRule(question.rule), formula, source, closing, closingDays };
  const subject = await subjectOf(question, question.unit, closingDays);
  const asOf = closeAsOf({ ...question, subjectLastDay: subject.lastDay }, closingDays);
  const answer = { question, place, subject, asOf };
  const reading = await read(place, { subject, asOf });
  return Object.assign(new TargetResult(), {
    asOf,
    closing,
    quality: reading.counted === null ? null : quality,
    formula: formula && { id: formula.id, version: formula.version, text: formula.text, reads: formula.reads },
    ...verdictOf(place.rule, reading),
    sources: sourcesOf(answer, reading),
    missing: missingFor(place.rule, reading),
    readVariants: () => variantsOf(answer),
    readTrend: (span: TrendArguments) => trendOf(answer, span),
    readUnits: (level: AdminLevel) => unitsOf(answer, level),
  } satisfies Omit<TargetResult, 'variants' | 'trend' | 'byUnit'>);
}

const subjectOf = async <S>({ formula, findUnit }: TargetQuestion<S>, unit: string | null, days: ClosingDays) =>
  unit === null ? wholeSubject(formula, days) : unitSubject(unit, findUnit);

function verdictOf(rule: TargetRule, { figure, period, judgement, counted }: Reading) {
  const { status, gap, threshold, expected } = judgement;
  const away = rule.comparator === 'LTE' ? 'DOWN' : 'UP'; // printed so that a figure below it never looks level with it
  return {
    figure,
    period,
    status,
    gap,
    threshold: threshold?.value ?? null,
    appliedThreshold: threshold && { ...threshold, comparator: rule.comparator },
    expected: expected.value && printPercent(expected.value, away),
    expectedReason: expected.reason,
    origin: counted?.origin ?? null,
  };
}

/** Nobody reported, or nobody can yet: then the plan says what must be recorded. Nothing to count misses nothing. */
const missingFor = ({ dataNeeded }: TargetRule, { figure, counted }: Reading): readonly string[] =>
  figure.state === 'NO_DATA' && (counted === null || counted.reported === 0) ? dataNeeded : [];

function sourcesOf<S>({ question: { formula, source }, place, subject, asOf }: Answer<S>, { counted }: Reading) {
  return Object.assign(new FigureSourcesType(), {
    rowsCounted: counted?.rowsCounted ?? null,
    rows: formula === null || counted === null ? null : formula.rows(requestOf(place, { subject, asOf })),
    readRegisterPosition: async () => (await formula?.registerPosition?.(source)) ?? null,
  });
}

const variantsOf = async <S>({ place, subject, asOf }: Answer<S>) =>
  Promise.all(
    (place.formula?.variants ?? []).map(async ({ key, text }) => {
      const { figure } = await read(place, { subject, asOf, variant: key });
      return { key, text, figure };
    }),
  );

async function unitsOf<S>({ place, subject, asOf }: Answer<S>, level: AdminLevel) {
  const readings = await readUnits(place, { subject, asOf }, level);
  return readings.flatMap(({ unitId, figure, judgement: { status } }) =>
    unitId === null ? [] : [{ unitId, figure, status }],
  );
}

async function trendOf<S>({ question, place, subject }: Answer<S>, { from, to, by, unit }: TrendArguments) {
  const its = unit ? await subjectOf(question, unit, place.closingDays) : subject;
  const last = lastAnswerableDay({ ...question, subjectLastDay: its.lastDay }, place.closingDays);
  const days = trendDays({ from, to, by }, last);
  return Promise.all(
    days.map(async (asOf): Promise<TrendPointType> => {
      const { figure, period, judgement } = await read(place, { subject: its, asOf });
      return { asOf, period, figure, status: judgement.status };
    }),
  );
}
