import type { ListFields, ListFieldTools } from '../../shared/service/testing.list-field-tools.js';

const withDossier = 'id procedure { code } dossier { code } place { id }';
const dossiers = `SELECT id FROM dossier WHERE state = 'RETURNED'`;
const places = `SELECT DISTINCT place_id AS id FROM one_stop_desk`;

/** No sample names a document of institutions, so one is named to be asked for. */
const aDocument = `WITH named AS (
  UPDATE business_regulation SET document_id = 'lgd_test' WHERE code = 'QD-0001' RETURNING document_id AS id) SELECT id FROM named`;

export const outcomesListFields = ({ below, ofRecord }: ListFieldTools): ListFields => ({
  ...ofRecord({
    type: 'ProcedureResult',
    table: 'procedure_result',
    field: 'procedureResults(issuedFrom: "2024-01-01")', // the first ones have no dossier
    selection: `state ${withDossier} issuingAgency { id }`,
    statements: 3,
  }),
  ...ofRecord({ type: 'Payment', table: 'payment', field: 'payments', selection: withDossier, statements: 3 }),
  ...ofRecord({
    type: 'BusinessRegulation',
    table: 'business_regulation',
    field: 'businessRegulations',
    selection: 'id complianceCost costSteps { from } document { id } agency { id }',
    statements: 1,
  }),
  ...ofRecord({
    type: 'Feedback',
    table: 'feedback',
    field: 'feedbacks',
    selection: 'id overdueSteps procedure { code } place { id } agency { id }',
    statements: 2,
  }),
  ...ofRecord({
    type: 'Consultation',
    table: 'consultation',
    field: 'consultations',
    selection: 'id agency { id } draft { id }',
    statements: 1,
  }),
  ...ofRecord({
    type: 'OneStopDesk',
    table: 'one_stop_desk',
    field: 'oneStopDesks',
    selection: 'id place { id } agency { id }',
    statements: 1,
  }),
  'AdminUnit.oneStopDesks': [2, below('AdminUnit', places, 'oneStopDesks(asOf: "2024-12-31") { code }')],
  'BusinessRegulation.costSteps': [
    1,
    below('BusinessRegulation', 'SELECT id FROM business_regulation', 'costSteps { from amount }'),
  ],
  'Dossier.results': [3, below('Dossier', dossiers, 'results { number state procedure { code } }')],
  'Dossier.payments': [
    3,
    below(
      'Dossier',
      'SELECT DISTINCT dossier_id AS id FROM payment',
      'payments { reference amount procedure { code } }',
    ),
  ],
  'LegalDocument.businessRegulations': [1, below('LegalDocument', aDocument, 'businessRegulations { code }')],
});
