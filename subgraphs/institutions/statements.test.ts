import { afterAll, beforeAll } from 'vitest';
import { snakeCase } from '../../shared/database/snake-naming.js';
import { globalId } from '../../shared/identity/global-id.js';
import { describeListFields, type Measure } from '../../shared/service/testing.list-fields.js';
import { apparatusListFields } from './apparatus/apparatus.list-fields.fixture.js';
import { civilServiceListFields } from './civil-service/civil-service.list-fields.fixture.js';
import { importsListFields } from './imports/imports.list-fields.fixture.js';
import { type Institutions, startInstitutions } from './institutions.fixture.js';
import { lawListFields } from './law/law.list-fields.fixture.js';
import { listFieldTools } from './list-fields.fixture.js';
import { measurementListFields } from './measurement/measurement.list-fields.fixture.js';
import { mergerProposalListFields, someProposals } from './merger-proposal/merger-proposal.list-fields.fixture.js';
import {
  askedOfTheGraph,
  publicationListFields,
  somePublishedReports,
} from './publication/publication.list-fields.fixture.js';
import { steeringListFields } from './steering/steering.list-fields.fixture.js';
import { institutions as definition } from './subgraph.js';

let institutions: Institutions;
beforeAll(async () => {
  institutions = await startInstitutions();
  await institutions.query(someProposals);
  await institutions.query(somePublishedReports);
});
afterAll(() => institutions.stop());

const tools = listFieldTools(() => institutions);
const { count, whole, ofPage } = tools;
const below = (type: string, selection: string, parentsSql = tables[type] ?? ''): Measure =>
  tools.below(type, parentsSql, selection);

const tables: Readonly<Record<string, string>> = {
  Agency: 'SELECT id FROM agency',
  AppendixTask: 'SELECT id FROM appendix_task',
  EGovernmentTarget: `SELECT id FROM target WHERE subgraph = 'e-government'`,
  FinanceTarget: `SELECT id FROM target WHERE subgraph = 'finance'`,
  InstitutionTarget: `SELECT id FROM target WHERE subgraph = 'institutions'`,
  Plan: 'SELECT id FROM plan',
  PlanContent: 'SELECT id FROM plan_content',
  PlanTask: 'SELECT id FROM plan_task',
  ProcedureTarget: `SELECT id FROM target WHERE subgraph = 'procedures'`,
  ResponsibilityGroup: 'SELECT id FROM responsibility_group',
};

const communesMerged = `SELECT DISTINCT s.from_id AS id FROM succession s JOIN admin_unit_version v ON v.unit_id = s.from_id WHERE s.relation = 'MERGED_INTO' AND v.level = 'COMMUNE'`;
const communesFormed = `SELECT DISTINCT s.to_id AS id FROM succession s JOIN admin_unit_version v ON v.unit_id = s.to_id WHERE s.relation = 'MERGED_INTO' AND v.level = 'COMMUNE'`;

const groups = `SELECT DISTINCT group_id AS id FROM agency_membership`;
const members = `SELECT DISTINCT member_id AS id FROM agency_membership`;
const committeesMerged = `SELECT from_id AS id FROM agency_succession WHERE relation = 'MERGED_INTO'`;
const committeesFormed = `SELECT DISTINCT to_id AS id FROM agency_succession WHERE relation = 'MERGED_INTO'`;

const result = (fields: string): Measure =>
  whole(`{ target(id: "T3.3a") { ... on InstitutionTarget { result(asOf: "2024-12-31") { ${fields} } } } }`);
const byUnit: Measure = (parents) =>
  count(
    `{ target(id: "T3.3a") { ... on InstitutionTarget { result(asOf: "2024-12-31") { byUnit(level: ${parents > 10 ? 'COMMUNE' : 'DISTRICT'}) { figure { state } unit { name parent { name } } } } } } }`,
  );

const found: Measure = (parents) =>
  count(
    `query ($first: Int!) { places: search(text: "dak", kinds: [ADMIN_UNIT], first: $first) { ...hit } agencies: search(text: "ubnd", kinds: [AGENCY], first: $first) { ...hit } }
     fragment hit on SearchHit { score node { ... on AdminUnit { name } ... on Agency { code } } }`,
    { first: Math.min(parents, 50) }, // the longest answer
  );

const place = 'id name parent { name parent { name } } validFrom validTo version(asOf: "2010-01-01") { name }';
const target = 'code leadAgency { code } content { number leadAgencies { code } }';
const targetFields = (type: string): Record<string, [number, Measure]> => ({
  [`${type}.thresholds`]: [2, below(type, 'thresholds { value }')],
  [`${type}.supportingAgencies`]: [3, below(type, 'supportingAgencies { code }')],
});

/** The history of records that have no page of their own. */
const histories: Record<string, readonly [number, Measure]> = Object.fromEntries(
  ['AdminUnitVersion', 'Agency', 'AgencyMembership', 'AgencySuccession', 'Mandate', 'Succession'].map((type) => [
    `${type}.history`,
    [2, below(type, 'history { version state }', `SELECT id FROM ${snakeCase(type).replace(/^_/, '')}`)] as const,
  ]),
);

/** Every field that gives a list of objects or a page, how many statements it takes, and how it is measured. */
const serviceId = globalId('InstitutionService', {
  register: 'services',
  code: 'institutions',
  firstValidFrom: '2021-08-18',
});

const listFields: Record<string, readonly [number, Measure]> = {
  ...apparatusListFields(tools),
  ...civilServiceListFields(tools),
  ...importsListFields(tools, () => institutions),
  ...measurementListFields(tools),
  ...lawListFields(tools),
  ...steeringListFields(tools),
  ...mergerProposalListFields(tools),
  ...publicationListFields(tools),
  ...targetFields('EGovernmentTarget'),
  ...targetFields('FinanceTarget'),
  ...targetFields('InstitutionTarget'),
  ...targetFields('ProcedureTarget'),
  'InstitutionService.changesSince': [
    1,
    tools.about(
      `SELECT '${serviceId}' AS id`,
      'query ($id: ID!) { _entities(representations: [{ __typename: "InstitutionService", id: $id }]) { ... on InstitutionService { changesSince(position: "0", first: 10) { position entityType } } } }',
    ),
  ],
  'InstitutionService.changeCounts': [
    1,
    tools.about(
      `SELECT '${serviceId}' AS id`,
      'query ($id: ID!) { _entities(representations: [{ __typename: "InstitutionService", id: $id }]) { ... on InstitutionService { changeCounts(after: "0", upTo: "100000") { entityType count } } } }',
    ),
  ],
  'AdminUnit.versions': [3, below('AdminUnit', `versions { name parent { name } unit { ${place} } }`, communesMerged)],
  'AdminUnit.agencies': [
    4,
    below('AdminUnit', `agencies(asOf: "2021-12-31") { code adminUnit { ${place} } }`, communesMerged),
  ],
  'AdminUnit.successors': [
    5,
    below(
      'AdminUnit',
      `successors { to { ${place} } from { ${place} } fromVersion { name } toVersion { name } }`,
      communesMerged,
    ),
  ],
  'AdminUnit.predecessors': [
    5,
    below('AdminUnit', `predecessors { to { ${place} } from { ${place} } }`, communesFormed),
  ],
  'AdminUnitConnection.edges': [
    3,
    ofPage('adminUnits(asOf: "2021-12-31", level: COMMUNE)', `edges { node { ${place} } }`),
  ],
  'AdminUnitConnection.nodes': [3, ofPage('adminUnits(asOf: "2021-12-31", level: COMMUNE)', `nodes { ${place} }`)],
  'Agency.members': [5, below('Agency', `members(asOf: "2022-01-01") { code adminUnit { ${place} } }`, groups)],
  'Agency.predecessors': [3, below('Agency', 'predecessors { from { code } to { code } }', committeesFormed)],
  'Agency.successors': [3, below('Agency', 'successors { from { code } to { code } }', committeesMerged)],
  ...histories,
  'Agency.memberships': [3, below('Agency', 'memberships { validFrom group { code } member { code } }', members)],
  'Agency.mandates': [2, below('Agency', 'mandates { clause agency { code } }')],
  'AgencyConnection.edges': [2, ofPage('agencies', 'edges { node { mandates { clause } } }')],
  'AgencyConnection.nodes': [2, ofPage('agencies', 'nodes { mandates { clause } }')],
  'AppendixTask.leadAgencies': [2, below('AppendixTask', 'leadAgencies { code }')],
  'AppendixTask.coordinatingAgencies': [2, below('AppendixTask', 'coordinatingAgencies { code }')],
  'Plan.contents': [4, below('Plan', 'contents { leadAgencies { code } }')],
  'Plan.targets': [6, below('Plan', `targets { ${target} supportingAgencies { code } }`)],
  'Plan.appendixTasks': [3, below('Plan', 'appendixTasks { leadAgencies { code } }')],
  'Plan.responsibilities': [3, below('Plan', 'responsibilities { items { text } }')],
  'Plan.fundingRules': [2, below('Plan', 'fundingRules { text }')],
  'Plan.reportingRules': [2, below('Plan', 'reportingRules { clause }')],
  'Plan.contradictions': [2, below('Plan', 'contradictions { text }')],
  'PlanContent.leadAgencies': [3, below('PlanContent', 'leadAgencies(asOf: "2022-01-01") { code }')],
  'PlanContent.objectives': [2, below('PlanContent', 'objectives { text }')],
  'PlanContent.targets': [5, below('PlanContent', `targets { ${target} }`)],
  'PlanContent.tasks': [2, below('PlanContent', 'tasks { code content { number } }')],
  'PlanTask.subtasks': [3, below('PlanTask', 'subtasks { code content { number } }')],
  'Query.adminUnits': [2, ofPage('adminUnits', 'totalCount nodes { name }')],
  'Query.agencies': [2, ofPage('agencies', 'totalCount nodes { name }')],
  'Query.search': [4, found],
  'Query.targets': [2, whole('{ targets { code thresholds { value } } }')],
  'ReportingRule.reporters': [
    3,
    below('Plan', 'reportingRules { reporters { code } draftedBy { code } recipient { code } through { code } }'),
  ],
  'ResponsibilityGroup.items': [2, below('ResponsibilityGroup', 'items { text }')],
  'ResponsibilityGroup.agencies': [3, below('ResponsibilityGroup', 'agencies { code mandates { clause } }')],
  'TargetResult.byUnit': [7, byUnit],
  'TargetResult.trend': [6, result('trend(from: "2022-01-01", to: "2024-12-31") { asOf }')], // one count for each point, at most 60
  'TargetResult.variants': [5, result('variants { key }')], // one count for each reading that the formula declares
};

describeListFields(definition, listFields, askedOfTheGraph);
