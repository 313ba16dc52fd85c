import type { Context } from '../../context.js';
import { seesUnpublished } from '../measurement-ownership.js';
import type { Survey } from '../survey/survey.entity.js';
import type { WithheldReason } from './survey-result.enums.js';
import type { SurveyResult } from './survey-result.entity.js';
import { numbersOf, type SurveyNumbers } from './survey-numbers.type.js';
import { mayBeTold } from './suppression.rules.js';

/** Why the numbers of these results of one survey, taken together, are withheld from this viewer; null: they are not. */
export async function withheldFrom(
  { viewer, loaders }: Context,
  surveyId: string,
  ids: readonly string[] | 'ALL',
): Promise<WithheldReason | null> {
  const survey = await loaders.survey.load(surveyId);
  if (survey?.state !== 'PUBLISHED') return seesUnpublished(viewer) ? null : 'NOT_PUBLISHED';
  const { results, suppression } = await loaders.surveyCells.load(surveyId);
  return mayBeTold(ids === 'ALL' ? results.map(({ id }) => id) : ids, suppression) ? null : 'SUPPRESSED';
}

/** Null where they are withheld: never 0. */
export const numbersOfResult = async (context: Context, result: SurveyResult): Promise<SurveyNumbers | null> =>
  (await withheldFrom(context, result.surveyId, [result.id])) === null ? numbersOf([result]) : null;

export async function numbersOfSurvey(context: Context, { id }: Survey): Promise<SurveyNumbers | null> {
  const { results } = await context.loaders.surveyCells.load(id);
  return results.length > 0 && (await withheldFrom(context, id, 'ALL')) === null ? numbersOf(results) : null;
}
