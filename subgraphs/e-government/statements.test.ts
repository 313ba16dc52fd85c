import { afterAll, beforeAll } from 'vitest';
import { plannedRule } from '../../shared/figures/target-rules.fixture.js';
import {
  commonListFields,
  describeListFields,
  type Measure,
  statementsOf,
} from '../../shared/service/testing.list-fields.js';
import { type EGovernment, startEGovernment } from './e-government.fixture.js';
import { eGovernment as definition } from './subgraph.js';

let hub: EGovernment;
beforeAll(async () => void (hub = await startEGovernment()));
afterAll(() => hub.stop());

const page =
  (query: (first: number) => string): Measure =>
  (parents) =>
    statementsOf(hub.ask(query(parents)));

const target = { __typename: 'EGovernmentTarget', id: 'etg_test', ...plannedRule('T6.3') };
const result =
  (fields: (parents: number) => string): Measure =>
  (parents) =>
    statementsOf(
      hub.entities([target], `... on EGovernmentTarget { result(asOf: "2024-06-30") { ${fields(parents)} } }`),
    );

/** The sample systems: those of the plan's text have no connection of their own to read. */
const sample = (first: number): string => `informationSystems(first: ${first}, origin: SAMPLE)`;

/** Every list field of the SDL, how many statements it takes, and how that is measured. */
const listFields: Record<string, readonly [number, Measure]> = {
  ...commonListFields({
    subgraph: () => hub,
    serviceType: 'EGovernmentService',
    name: 'e-government',
    target,
    previewStatements: 4,
  }),
  'Query.informationSystems': [1, page((first) => `{ informationSystems(first: ${first}) { nodes { code } } }`)],
  'InformationSystemConnection.edges': [
    1,
    page((first) => `{ informationSystems(first: ${first}) { edges { node { code ownerAgency { id } } } } }`),
  ],
  'InformationSystemConnection.nodes': [
    2,
    page((first) => `{ informationSystems(first: ${first}) { totalCount nodes { code ownerAgency { id } } } }`),
  ],
  'InformationSystem.connections': [
    2,
    page((first) => `{ ${sample(first)} { nodes { connections(asOf: "2024-06-30") { id } } } }`),
  ],
  'EGovernmentTarget.thresholds': [0, () => statementsOf(hub.entities([target], '... on EGovernmentTarget { id }'))],
  'TargetResult.byUnit': [
    2,
    result((parents) => `byUnit(level: ${parents > 10 ? 'PROVINCE' : 'DISTRICT'}) { figure { state } unit { id } }`),
  ],
  'TargetResult.trend': [4, result(() => 'trend(from: "2022-01-01", to: "2024-12-31") { asOf }')], // one count for each point, at most 60
  'TargetResult.variants': [3, result(() => 'variants { key }')], // one count for each reading that the formula declares
};

describeListFields(definition, listFields);
