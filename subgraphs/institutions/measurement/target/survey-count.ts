import type { CountRequest, Origin } from '../../../../shared/figures/formula.js';
import type { Context } from '../../context.js';
import type { PublishedSurvey } from '../survey/newest-surveys.js';
import type { SurveyCells } from '../survey-result/survey-cells.js';
import type { SurveyField } from '../survey-result/survey-result.enums.js';
import { satisfiedOf } from '../survey-result/survey-result.rules.js';
import { mayBeTold } from '../survey-result/suppression.rules.js';
import { placesOfUnits } from './survey-scope.js';

/** What one survey says about one unit. */
export interface SurveyCount {
  readonly satisfied: number;
  readonly valid: number;
  readonly rows: number;
  readonly year: number;
  readonly origin: Origin;
  readonly isSuppressed: boolean;
}

/** The counts of a survey for every unit asked for about which it has answers. */
export async function countSurvey(
  { db, loaders }: Context,
  survey: PublishedSurvey,
  request: CountRequest,
  field?: SurveyField,
): Promise<ReadonlyMap<string | null, SurveyCount>> {
  const cells = await loaders.surveyCells.load(survey.id);
  const counts = new Map<string | null, SurveyCount>();
  const inField = cells.results.filter((result) => field === undefined || result.field === field);
  for (const [unitId, places] of await placesOfUnits(db, survey, request)) {
    const asked = inField.filter(({ adminUnitId }) => places === null || places.has(adminUnitId));
    if (asked.length > 0) counts.set(unitId, sumOf(survey, cells, asked));
  }
  return counts;
}

const sumOf = (survey: PublishedSurvey, { suppression }: SurveyCells, asked: SurveyCells['results']): SurveyCount => ({
  satisfied: asked.reduce((sum, { byAnswer }) => sum + satisfiedOf(byAnswer), 0),
  valid: asked.reduce((sum, { valid }) => sum + valid, 0),
  rows: asked.length,
  year: survey.year,
  origin: survey.origin,
  isSuppressed: !mayBeTold(
    asked.map(({ id }) => id),
    suppression,
  ),
});
