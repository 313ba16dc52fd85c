import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { Counted, CountRequest, TargetFormula } from '../../../../shared/figures/formula.js';
import type { Context } from '../../context.js';
import { unitsAsked } from '../../target/units-asked.js';
import type { SurveyKind } from '../survey/survey.enums.js';
import { newestSurveys } from '../survey/newest-surveys.js';
import type { SurveyField } from '../survey-result/survey-result.enums.js';
import { countSurvey, type SurveyCount } from './survey-count.js';

/** Which answers are read: of the newest edition of each kind, and there perhaps of one field only. */
export interface SurveyReading {
  readonly kinds: readonly SurveyKind[];
  readonly field?: SurveyField;
}

/** Another reading; `from: null` names a series that this subgraph does not hold, and so has no data. */
export interface SurveyVariant {
  readonly key: string;
  readonly text: Bilingual;
  readonly from: SurveyReading | null;
}

interface SatisfactionTarget {
  readonly target: string;
  readonly kind: SurveyKind;
  readonly text: Bilingual;
  readonly variants?: readonly SurveyVariant[];
}

/**
 * Satisfied and very satisfied, of the valid answers of the newest edition published by the day (docs/plan/domain-model.md §8).
 * A survey is one sample: the whole is counted as a whole, and a unit has what was answered about it and below.
 */
export function satisfactionFormula({ target, kind, text, variants = [] }: SatisfactionTarget): TargetFormula<Context> {
  return {
    ...{
      target,
      id: `institutions/${target}`,
      version: 1,
      text,
      variants,
      reads: ['Survey', 'SurveyResult', 'AdminUnit', 'Succession'],
      registers: [],
    },
    rollUp: 'OWN_SAMPLE',
    levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
    endsWithProvince: true,

    async count(context, request) {
      const variant = variants.find(({ key }) => key === request.variant);
      const reading = variant === undefined ? { kinds: [kind] } : variant.from;
      const surveys =
        reading === null
          ? []
          : newestSurveys(await context.loaders.publishedSurveys.load('all'), reading.kinds, request.asOf);
      const counts = await Promise.all(surveys.map((survey) => countSurvey(context, survey, request, reading?.field)));
      const isWhole = surveys.length === reading?.kinds.length; // of a pooled value no survey may be missing
      return (await unitsAsked(context.db, request)).map((unitId) => countedOf(unitId, isWhole ? counts : []));
    },

    rows: ({ asOf, unitId, closing }: CountRequest) =>
      `surveyResults(kind: ${kind}, newestBy: "${asOf}"${unitId === null ? '' : `, unit: "${unitId}", closing: ${closing}`})`,
  };
}

type CountsByUnit = ReadonlyMap<string | null, SurveyCount>;

/** A unit about which a survey asked nobody has not reported; one part that may not be told hides the sum. */
function countedOf(unitId: string | null, surveys: readonly CountsByUnit[]): Counted {
  const found = surveys.flatMap((counts) => counts.get(unitId) ?? []);
  const hasReported = found.length > 0 && found.length === surveys.length;
  const parts = hasReported ? found : [];
  const isSuppressed = parts.some((part) => part.isSuppressed);
  const sum = (count: (part: SurveyCount) => number): bigint =>
    BigInt(parts.reduce((total, part) => total + count(part), 0));
  return {
    unitId,
    numerator: isSuppressed ? 0n : sum(({ satisfied }) => satisfied),
    denominator: isSuppressed ? 0n : sum(({ valid }) => valid),
    reported: hasReported ? 1 : 0,
    expected: 1,
    origin: parts.some(({ origin }) => origin === 'SAMPLE') ? 'SAMPLE' : hasReported ? 'REAL' : null,
    rowsCounted: sum(({ rows }) => rows),
    isSuppressed,
    ...(hasReported ? { editionYear: Math.max(...parts.map(({ year }) => year)) } : {}),
  };
}
