import { loadById, loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { CriteriaSet } from './criteria-set/criteria-set.entity.js';
import { Criterion } from './criterion/criterion.entity.js';
import { IndexRating } from './index-rating/index-rating.entity.js';
import { ratingRankLoader, ratingTotalLoader } from './index-rating/rating-totals.js';
import { IndexResult } from './index-result/index-result.entity.js';
import { IndexScore } from './index-score/index-score.entity.js';
import { publishedSurveysLoader } from './survey/newest-surveys.js';
import { Survey } from './survey/survey.entity.js';
import { SurveyResult } from './survey-result/survey-result.entity.js';
import { surveyCellsLoader } from './survey-result/survey-cells.js';

export const measurementLoaders = (db: ReadTransaction) => ({
  criteriaSet: loadById(db, CriteriaSet),
  criteriaOfSet: loadManyBy(db, Criterion, {
    property: 'criteriaSetId',
    column: 'criteria_set_id',
    orderBy: 'e.code, e.id',
  }),
  criterion: loadById(db, Criterion),
  criteriaBelow: loadManyBy(db, Criterion, { property: 'parentId', column: 'parent_id', orderBy: 'e.code, e.id' }),
  indexRating: loadById(db, IndexRating),
  /** Also those that are not published: who may see which is asked with `isVisible`. */
  ratingsOfAgency: loadManyBy(db, IndexRating, { property: 'agencyId', column: 'agency_id', orderBy: 'e.year, e.id' }),
  ratingTotal: ratingTotalLoader(db),
  ratingRank: ratingRankLoader(db),
  indexResult: loadById(db, IndexResult),
  indexScore: loadById(db, IndexScore),
  scoresOfRating: loadManyBy(db, IndexScore, {
    property: 'ratingId',
    column: 'rating_id',
    orderBy: '(SELECT code FROM criterion WHERE criterion.id = e.criterion_id), e.id',
  }),
  publishedSurveys: publishedSurveysLoader(db),
  survey: loadById(db, Survey),
  /** What corrects each survey: none or one. */
  correctionsOfSurvey: loadManyBy(db, Survey, { property: 'correctsId', column: 'corrects_id', orderBy: 'e.id' }),
  surveyResult: loadById(db, SurveyResult),
  /** Of every survey, whatever its state: what is told of each is asked with `withheldFrom`. */
  resultsOfPlace: loadManyBy(db, SurveyResult, { property: 'adminUnitId', column: 'admin_unit_id', orderBy: 'e.id' }),
  surveyCells: surveyCellsLoader(db),
});
