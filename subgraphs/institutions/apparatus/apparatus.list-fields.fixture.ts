import type { ListFields, ListFieldTools } from '../list-fields.fixture.js';

const place = 'name parent { name }';

export const apparatusListFields = ({ below, ofRecord }: ListFieldTools): ListFields => ({
  ...ofRecord({
    type: 'StaffQuota',
    table: 'staff_quota',
    field: 'staffQuotas(kind: PUBLIC_SERVICE)',
    selection: 'id agency { code } publicServiceUnit { code governingAgency { code } }',
    statements: 3,
  }),
  ...ofRecord({
    type: 'PublicServiceUnit',
    table: 'public_service_unit',
    field: 'publicServiceUnits(dissolutionKind: MERGED)',
    selection:
      'code adminUnit { name } governingAgency { code } successor { code } placeAtEnd { name } decisionDocument { id }',
    statements: 5,
  }),
  ...ofRecord({
    type: 'ArrangementItem',
    table: 'arrangement_item',
    field: 'arrangementItems',
    selection: `kind adminUnit { ${place} } adminUnitWhenListed { name } resultUnit { name } decisionDocument { id }`,
    statements: 4,
  }),
  ...ofRecord({
    type: 'AgencyFunction',
    table: 'agency_function',
    field: 'agencyFunctions',
    selection: 'role agency { code } topic { code }',
    statements: 3,
  }),
  ...ofRecord({
    type: 'FunctionTopic',
    table: 'function_topic',
    field: 'functionTopics',
    selection: 'code lead(asOf: "2024-01-01") { code } findings { kind }',
    statements: 4,
  }),
  ...ofRecord({
    type: 'FunctionFinding',
    table: 'function_finding',
    field: 'functionFindings',
    selection: 'kind topic { code }',
    statements: 2,
  }),
  ...ofRecord({
    type: 'Decentralisation',
    table: 'decentralisation',
    field: 'decentralisations',
    selection: 'matter state fromAgency { code } toAgency { code } decisionDocument { id }',
    statements: 3,
  }),
  'AdminUnit.arrangementItems': [
    3,
    below(
      'AdminUnit',
      'SELECT admin_unit_id AS id FROM arrangement_item GROUP BY admin_unit_id',
      `arrangementItems { kind adminUnit { ${place} } }`,
    ),
  ],
  'Agency.functions': [
    3,
    below(
      'Agency',
      'SELECT DISTINCT agency_id AS id FROM agency_function',
      'functions(asOf: "2024-01-01") { role topic { code } }',
    ),
  ],
  'FunctionTopic.functions': [
    3,
    below('FunctionTopic', 'SELECT id FROM function_topic', 'functions { agency { code } }'),
  ],
  'FunctionTopic.findings': [2, below('FunctionTopic', 'SELECT id FROM function_topic', 'findings { kind }')],
  'FunctionFinding.agencies': [2, below('FunctionFinding', 'SELECT id FROM function_finding', 'agencies { code }')],
  'PublicServiceUnit.predecessors': [
    3,
    below(
      'PublicServiceUnit',
      'SELECT DISTINCT successor_id AS id FROM public_service_unit WHERE successor_id IS NOT NULL',
      'predecessors { code governingAgency { code } }',
    ),
  ],
});
