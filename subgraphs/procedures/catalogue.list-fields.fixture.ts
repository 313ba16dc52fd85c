import type { ListFields, ListFieldTools } from '../../shared/service/testing.list-field-tools.js';

const procedures = 'SELECT id FROM procedure';
const check = 'holdings { store holder { id } documentKind { name } } component { name documentKind { name } }';

export const catalogueListFields = ({ below, ofPage, ofRecord, whole }: ListFieldTools): ListFields => ({
  ...ofRecord({ type: 'CalendarDay', table: 'calendar_day', field: 'calendarDays', selection: 'onDay', statements: 1 }),
  ...ofRecord({
    type: 'DocumentKind',
    table: 'document_kind',
    field: 'documentKinds',
    selection: 'code holdings { store }',
    statements: 2,
  }),
  ...ofRecord({
    type: 'ProcedureDecision',
    table: 'procedure_decision',
    field: 'procedureDecisions',
    selection: 'number timing procedure { name } legalBasis { announcedOn legalDocument { id } }',
    statements: 4,
  }),
  ...ofRecord({
    type: 'ProcedureLegalBasis',
    table: 'procedure_legal_basis',
    field: 'procedureLegalBases',
    selection: 'timing announcedOn procedure { name } legalDocument { id }',
    statements: 3,
  }),
  ...ofRecord({
    type: 'ProcedureReview',
    table: 'procedure_review',
    field: 'procedureReviews',
    selection: 'proposal procedure { name }',
    statements: 2,
  }),
  ...ofRecord({
    type: 'ProcedureDelegation',
    table: 'procedure_delegation',
    field: 'procedureDelegations',
    selection: 'decision procedure { name } fromAgency { id }',
    statements: 2,
  }),
  ...ofRecord({
    type: 'ServiceTransferPilot',
    table: 'service_transfer_pilot',
    field: 'serviceTransferPilots',
    selection: 'service agency { id } procedure { name }',
    statements: 1,
  }),
  ...histories(below),
  'Query.procedureSettings': [1, whole('{ procedureSettings { kind value } }')],
  'DocumentKind.holdings': [
    2,
    below('DocumentKind', 'SELECT id FROM document_kind', 'holdings { store holder { id } }'),
  ],
  'Procedure.components': [3, ofPage('procedures', 'nodes { components { name documentKind { name } } }')],
  'Procedure.decisions': [3, ofPage('procedures', 'nodes { state decisions { number timing } }')],
  'Procedure.legalBases': [3, ofPage('procedures', 'nodes { legalBases { timing } }')],
  'Procedure.fees': [
    4,
    ofPage(
      'procedures',
      'nodes { fees { name amount } timeLimit { value } dueAt(receivedAt: "2024-05-06T03:00:00Z") }',
    ),
  ],
  'Procedure.reviews': [2, ofPage('procedures', 'nodes { reviews { proposal } }')],
  'Procedure.onceOnly': [3, ofPage('procedures', 'nodes { onceOnly(asOf: "2024-05-06") { verdict } }')],
  'OnceOnlyCheck.holdings': [4, ofPage('procedures', `nodes { onceOnly(asOf: "2024-05-06") { ${check} } }`)],
  'Dossier.onceOnly': [4, ofPage('dossiers', 'nodes { onceOnly { verdict isHeld } }')],
  'DossierOnceOnlyCheck.holdings': [5, ofPage('dossiers', `nodes { onceOnly { verdict ${check} } }`)],
  'Agency.procedures': [
    4,
    below(
      'Agency',
      `SELECT DISTINCT announcing_agency_id AS id FROM procedure`,
      'procedures(first: 5) { totalCount nodes { state } }',
    ),
  ],
  'LegalDocument.procedures': [
    3,
    below(
      'LegalDocument',
      `SELECT DISTINCT legal_document_id AS id FROM procedure_legal_basis`,
      'procedures(first: 5) { totalCount nodes { code field { name } } }',
    ),
  ],
});

/** The records that no list of their own pages through. */
const histories = (below: ListFieldTools['below']): ListFields =>
  Object.fromEntries(
    Object.entries({
      Procedure: procedures,
      ProcedureOffering: 'SELECT id FROM procedure_offering',
      ProcedureComponent: 'SELECT id FROM procedure_component',
      ProcedureFee: 'SELECT id FROM procedure_fee',
      ProcedureTimeLimit: 'SELECT id FROM procedure_time_limit',
      ProcedureSetting: 'SELECT id FROM procedure_setting',
      DocumentHolding: 'SELECT id FROM document_holding',
    }).map(([type, sql]) => [`${type}.history`, [2, below(type, sql, 'history { version state }')] as const]),
  );
