import { afterAll, beforeAll } from 'vitest';
import { plannedRule } from '../../shared/figures/target-rules.fixture.js';
import {
  commonListFields,
  describeListFields,
  type Measure,
  statementsOf,
} from '../../shared/service/testing.list-fields.js';
import { listFieldTools } from '../../shared/service/testing.list-field-tools.js';
import { catalogueListFields } from './catalogue.list-fields.fixture.js';
import { dossiersListFields } from './dossiers.list-fields.fixture.js';
import { importsListFields } from './imports.list-fields.fixture.js';
import { outcomesListFields } from './outcomes.list-fields.fixture.js';
import { startProcedures, type TestSubgraph, viewerWith } from './procedures.fixture.js';
import { procedures as definition } from './subgraph.js';

let procedures: TestSubgraph;
beforeAll(async () => void (procedures = await startProcedures()));
afterAll(() => procedures.stop());

/** Sees everything: what is measured is the statements, not who may ask. */
const tools = listFieldTools(
  () => procedures,
  viewerWith('record:history', 'import:read', 'import:personal', 'dossier:write'),
);

const page =
  (query: (first: number) => string): Measure =>
  (parents) =>
    statementsOf(procedures.ask(query(parents)));

const target = { __typename: 'ProcedureTarget', id: 'ptg_test', ...plannedRule('T2.6c') };
const result =
  (fields: (parents: number) => string): Measure =>
  (parents) =>
    statementsOf(
      procedures.entities([target], `... on ProcedureTarget { result(asOf: "2024-12-31") { ${fields(parents)} } }`),
    );

const dossier = 'code procedure { name field { name } } receivingUnit { id }';

/** Every list field of the SDL, how many statements it takes, and how that is measured. */
const listFields: Record<string, readonly [number, Measure]> = {
  ...commonListFields({
    subgraph: () => procedures,
    serviceType: 'ProcedureService',
    name: 'procedures',
    target,
    previewStatements: 5,
  }),
  ...catalogueListFields(tools),
  ...dossiersListFields(tools),
  ...outcomesListFields(tools),
  ...importsListFields(() => procedures),
  'Query.dossiers': [1, page((first) => `{ dossiers(first: ${first}) { nodes { code } } }`)],
  'DossierConnection.edges': [
    2,
    page((first) => `{ dossiers(first: ${first}) { edges { cursor node { ${dossier} } } } }`),
  ],
  'DossierConnection.nodes': [3, page((first) => `{ dossiers(first: ${first}) { totalCount nodes { ${dossier} } } }`)],
  'Query.dossierCounts': [
    2,
    page(() => '{ dossierCounts(by: [FIELD, STATE]) { state field { name } dossiers late } }'),
  ],
  'Query.procedures': [1, page((first) => `{ procedures(first: ${first}) { nodes { code } } }`)],
  'ProcedureConnection.edges': [
    2,
    page((first) => `{ procedures(first: ${first}) { edges { node { name field { name } } } } }`),
  ],
  'ProcedureConnection.nodes': [
    3,
    page((first) => `{ procedures(first: ${first}) { totalCount nodes { name field { name } } } }`),
  ],
  'Procedure.offerings': [
    2,
    page((first) => `{ procedures(first: ${first}) { nodes { offerings { validFrom } offering { onlineLevel } } } }`),
  ],
  'Query.procedureFields': [1, page(() => '{ procedureFields { code name } }')],
  'ProcedureTarget.thresholds': [
    0,
    () =>
      statementsOf(
        procedures.entities(
          [{ __typename: 'ProcedureTarget', id: 'ptg_test', ...plannedRule('T2.6c') }],
          '... on ProcedureTarget { id }',
        ),
      ),
  ],
  'TargetResult.byUnit': [
    2,
    result((parents) => `byUnit(level: ${parents > 10 ? 'COMMUNE' : 'DISTRICT'}) { figure { state } unit { id } }`),
  ],
  'TargetResult.trend': [4, result(() => 'trend(from: "2022-01-01", to: "2024-12-31") { asOf }')], // one count for each point, at most 60
  'TargetResult.variants': [3, result(() => 'variants { key }')], // one count for each reading that the formula declares
};

describeListFields(definition, listFields);
