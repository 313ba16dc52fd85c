import type { Context } from '../context.js';
import { definePart } from '../part.js';
import { Measurement1700000000500 } from '../migrations/1700000000500-measurement.js';
import { IndexRatings1700000000510 } from '../migrations/1700000000510-index-ratings.js';
import { CriteriaSet } from './criteria-set/criteria-set.entity.js';
import { criteriaSetResolvers } from './criteria-set/criteria-set.resolver.js';
import { Criterion } from './criterion/criterion.entity.js';
import { criterionResolvers } from './criterion/criterion.resolver.js';
import { IndexRating } from './index-rating/index-rating.entity.js';
import { visibleRating, visibleScore } from './index-rating/index-rating.reference.js';
import { indexRatingResolvers } from './index-rating/index-rating.resolver.js';
import { indexRatingSeed } from './index-rating/index-rating.seed.js';
import { IndexResult } from './index-result/index-result.entity.js';
import { indexResultResolvers } from './index-result/index-result.resolver.js';
import { indexResultSeed } from './index-result/index-result.seed.js';
import { IndexScore } from './index-score/index-score.entity.js';
import { indexScoreResolvers } from './index-score/index-score.resolver.js';
import { Survey } from './survey/survey.entity.js';
import { surveyResolvers } from './survey/survey.resolver.js';
import { surveySeed } from './survey/survey.seed.js';
import { SurveyResult } from './survey-result/survey-result.entity.js';
import { surveyResultResolvers } from './survey-result/survey-result.resolver.js';

/** Content 7: satisfaction and indices (1271/QĐ-UBND, II.7.b.4, IV.2.g-h). */
export const measurement = definePart({
  resolvers: [
    ...surveyResolvers,
    ...surveyResultResolvers,
    ...indexResultResolvers,
    ...criteriaSetResolvers,
    ...criterionResolvers,
    ...indexRatingResolvers,
    ...indexScoreResolvers,
  ],
  references: {
    CriteriaSet: ({ id }, { loaders }) => loaders.criteriaSet.load(id),
    Criterion: ({ id }, { loaders }) => loaders.criterion.load(id),
    IndexRating: ({ id }, context: Context) => visibleRating(id, context),
    IndexResult: ({ id }, { loaders }) => loaders.indexResult.load(id),
    IndexScore: ({ id }, context: Context) => visibleScore(id, context),
    Survey: ({ id }, { loaders }) => loaders.survey.load(id),
    SurveyResult: ({ id }, { loaders }) => loaders.surveyResult.load(id),
  },
  entities: [Survey, SurveyResult, IndexResult, CriteriaSet, Criterion, IndexRating, IndexScore],
  migrations: [Measurement1700000000500, IndexRatings1700000000510],
  seeds: [surveySeed, indexResultSeed, indexRatingSeed],
});
