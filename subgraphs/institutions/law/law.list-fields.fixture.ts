import type { ListFields, ListFieldTools } from '../list-fields.fixture.js';

const documents = 'SELECT id FROM legal_document';
const acting = 'SELECT DISTINCT from_id AS id FROM legal_relation';
const amended = `SELECT DISTINCT to_id AS id FROM legal_relation WHERE kind = 'AMENDS'`;
const drafts = 'SELECT id FROM draft_document';

export const lawListFields = ({ ofRecord, below }: ListFieldTools): ListFields => ({
  ...ofRecord({
    type: 'LegalDocument',
    table: 'legal_document',
    field: 'legalDocuments',
    selection: 'id state(asOf: "2024-12-31") isInForce issuer { code } draft { id }',
    statements: 4,
  }),
  ...ofRecord({
    type: 'LegalRelation',
    table: 'legal_relation',
    field: 'legalRelations',
    selection: 'id from { number state } to { number state }',
    statements: 3,
  }),
  ...ofRecord({
    type: 'DocumentReview',
    table: 'document_review',
    field: 'documentReviews',
    selection: 'id isOverdue document { number } reviewer { code } handlingDocument { number }',
    statements: 3,
  }),
  ...ofRecord({
    type: 'DraftDocument',
    table: 'draft_document',
    field: 'draftDocuments',
    selection: 'id issuer { code } draftingAgency { code } document { number } feedbackCount moves { to on }',
    statements: 4,
  }),
  ...ofRecord({
    type: 'DraftFeedback',
    table: 'draft_feedback',
    field: 'draftFeedbacks',
    selection: 'id draft { title feedbackCount(state: ACCEPTED) }',
    statements: 3,
  }),
  ...ofRecord({
    type: 'EnforcementMonitoring',
    table: 'enforcement_monitoring',
    field: 'enforcementMonitorings',
    selection: 'id agency { code }',
    statements: 2,
  }),
  ...ofRecord({
    type: 'LegalEducationActivity',
    table: 'legal_education_activity',
    field: 'legalEducationActivities',
    selection: 'id isDigital agency { code } adminUnit { name } adminUnitVersion { name }',
    statements: 3,
  }),
  'DraftDocument.moves': [1, below('DraftDocument', drafts, 'moves { to on }')],
  'LegalDocument.relations': [3, below('LegalDocument', acting, 'relations { kind to { number } }')],
  'LegalDocument.affectedBy': [
    4,
    below('LegalDocument', amended, 'affectedBy(kind: AMENDS) { clause from { number state } }'),
  ],
  'LegalDocument.reviews': [3, below('LegalDocument', documents, 'reviews { findings reviewer { code } }')],
  'Plan.citedDocuments': [3, below('Plan', 'SELECT id FROM plan', 'citedDocuments { clause to { number } }')],
});
