import { afterAll, beforeAll } from 'vitest';
import { plannedRule } from '../../shared/figures/target-rules.fixture.js';
import {
  commonListFields,
  describeListFields,
  type Measure,
  statementsOf,
} from '../../shared/service/testing.list-fields.js';
import { type Finance, startFinance } from './finance.fixture.js';
import { finance as definition } from './subgraph.js';

let finance: Finance;
beforeAll(async () => void (finance = await startFinance()));
afterAll(() => finance.stop());

const page =
  (query: (first: number) => string): Measure =>
  (parents) =>
    statementsOf(finance.ask(query(parents)));

const target = { __typename: 'FinanceTarget', id: 'ftg_test', ...plannedRule('T5.2a') };
const result =
  (fields: (parents: number) => string): Measure =>
  (parents) =>
    statementsOf(
      finance.entities([target], `... on FinanceTarget { result(asOf: "2024-06-30") { ${fields(parents)} } }`),
    );

const ofUnits =
  (fields: string): Measure =>
  async (parents) => {
    const units = await finance.query<{ id: string }>(
      `SELECT entity_id AS id FROM register_entry WHERE register = 'publicServiceUnit' ORDER BY entity_id LIMIT ${parents}`,
    );
    const keys = units.map(({ id }) => ({ __typename: 'PublicServiceUnit', id }));
    return statementsOf(finance.entities(keys, `... on PublicServiceUnit { ${fields} }`));
  };

/** Every list field of the SDL, how many statements it takes, and how that is measured. */
const listFields: Record<string, readonly [number, Measure]> = {
  ...commonListFields({
    subgraph: () => finance,
    serviceType: 'FinanceService',
    name: 'finance',
    target,
    previewStatements: 5,
  }),
  'Query.autonomyDecisions': [1, page((first) => `{ autonomyDecisions(first: ${first}) { nodes { id } } }`)],
  'AutonomyDecisionConnection.edges': [
    1,
    page(
      (first) =>
        `{ autonomyDecisions(first: ${first}) { edges { node { decisionNumber publicServiceUnit { id } } } } }`,
    ),
  ],
  'AutonomyDecisionConnection.nodes': [
    2,
    page(
      (first) =>
        `{ autonomyDecisions(first: ${first}) { totalCount nodes { decisionNumber publicServiceUnit { id } } } }`,
    ),
  ],
  'Query.budgetEstimates': [1, page((first) => `{ budgetEstimates(first: ${first}) { nodes { id } } }`)],
  'BudgetEstimateConnection.edges': [
    1,
    page((first) => `{ budgetEstimates(first: ${first}) { edges { node { id agency { id } } } } }`),
  ],
  'BudgetEstimateConnection.nodes': [
    2,
    page((first) => `{ budgetEstimates(first: ${first}) { totalCount nodes { id agency { id } } } }`),
  ],
  'PublicServiceUnit.autonomyDecisions': [3, ofUnits('autonomy(asOf: "2024-06-30") { id } autonomyDecisions { id }')],
  'FinanceTarget.thresholds': [0, () => statementsOf(finance.entities([target], '... on FinanceTarget { id }'))],
  'TargetResult.byUnit': [
    2,
    result((parents) => `byUnit(level: ${parents > 10 ? 'COMMUNE' : 'DISTRICT'}) { figure { state } unit { id } }`),
  ],
  'TargetResult.trend': [4, result(() => 'trend(from: "2022-01-01", to: "2024-12-31") { asOf }')], // one count for each point, at most 60
  'TargetResult.variants': [3, result(() => 'variants { key }')], // one count for each reading that the formula declares
};

describeListFields(definition, listFields);
