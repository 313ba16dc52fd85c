import type { ListFields, ListFieldTools } from '../list-fields.fixture.js';

export const measurementListFields = ({ ofRecord, ofPage, below }: ListFieldTools): ListFields => ({
  ...ofRecord({
    type: 'CriteriaSet',
    table: 'criteria_set',
    field: 'criteriaSets',
    selection: 'id criteria { code }',
    statements: 2,
  }),
  'CriteriaSet.criteria': [
    2,
    below('CriteriaSet', 'SELECT id FROM criteria_set', 'criteria { code criteriaSet { title } }'),
  ],
  ...ofRecord({
    type: 'Criterion',
    table: 'criterion',
    field: 'criteria',
    selection: 'id criteriaSet { title } children { code }',
    statements: 3,
  }),
  'Criterion.children': [
    2,
    below('Criterion', 'SELECT id FROM criterion WHERE parent_id IS NULL', 'children { code parent { code } }'),
  ],
  ...ofRecord({
    type: 'IndexRating',
    table: 'index_rating',
    field: 'indexRatings',
    selection: 'id agency { code } criteriaSet { title } selfTotal appraisedTotal rank population',
    statements: 5,
  }),
  'IndexRating.scores': [
    3,
    below('IndexRating', 'SELECT id FROM index_rating', 'scores { appraisedScore criterion { code } rating { year } }'),
  ],
  'Agency.indexRatings': [
    4,
    below(
      'Agency',
      'SELECT DISTINCT agency_id AS id FROM index_rating',
      'indexRatings(year: 2024) { selfTotal rank agency { code } }',
    ),
  ],
  ...ofRecord({
    type: 'IndexScore',
    table: 'index_score',
    field: 'indexScores',
    selection: 'id rating { year } criterion { code }',
    statements: 3,
  }),
  // Its rating says whether the caller sees it.
  'IndexScore.history': [3, below('IndexScore', 'SELECT id FROM index_score', 'history { version state }')],
  ...ofRecord({
    type: 'IndexResult',
    table: 'index_result',
    field: 'indexResults',
    selection: 'id adminUnit { name } adminUnitVersion { name }',
    statements: 2,
  }),
  ...ofRecord({
    type: 'Survey',
    table: 'survey',
    field: 'surveys',
    selection: 'id leadAgency { code } correctedBy { id } numbers { valid }',
    statements: 5,
  }),
  ...ofRecord({
    type: 'SurveyResult',
    table: 'survey_result',
    field: 'surveyResults',
    selection:
      'id isSuppressed survey { year } adminUnit { name } adminUnitVersion { name } publicServiceUnit { code } numbers { valid }',
    statements: 4,
  }),
  'AdminUnit.surveyResults': [
    4,
    below(
      'AdminUnit',
      `SELECT DISTINCT unit_id AS id FROM admin_unit_version WHERE level = 'DISTRICT' AND valid_to = '2025-07-01'`,
      'surveyResults(year: 2023) { isSuppressed survey { kind } adminUnit { name } numbers { valid } }',
    ),
  ],
  'SurveyNumbers.distribution': [3, ofPage('surveyResults', 'nodes { numbers { distribution { count } } }')],
});
