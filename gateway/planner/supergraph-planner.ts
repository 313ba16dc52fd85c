import {
  operationFromDocument,
  printSchema,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, parse } from 'graphql';
import type { PlannedSupergraph } from './planner.js';
import { type FederationFacts, readFederationFacts } from './supergraph/federation-facts.js';
import { planningSupergraph } from './supergraph/planning-supergraph.js';

/** One supergraph with the planner for it, in this thread. */
export interface SupergraphPlanner extends Pick<PlannedSupergraph, 'apiSdl' | 'facts' | 'standIns'> {
  plan(operation: string, labels: readonly string[]): QueryPlan;
}

/** Throws when the text is not a supergraph that this gateway can serve. */
export function planSupergraph(supergraphSdl: string): SupergraphPlanner {
  const document = parse(supergraphSdl, { noLocation: true });
  const supergraph = build(document);
  const { document: planned, standIns } = planningSupergraph(document);
  const plannable = planned === document ? supergraph : build(planned);
  const planner = new QueryPlanner(plannable, {
    debug: { maxEvaluatedPlans },
    incrementalDelivery: { enableDefer: true },
  });
  const api = plannable.apiSchema();
  return {
    apiSdl: printSchema(supergraph.apiSchema()),
    facts: withStandIns(readFederationFacts(planned), standIns),
    standIns,
    plan: (operation, labels) =>
      planner.buildQueryPlan(operationFromDocument(api, parse(operation, { noLocation: true })), {
        overrideConditions: new Map(labels.map((label) => [label, true])),
      }),
  };
}

/** The planner's own 10,000 took minutes, and all of the memory, for one operation over a few interface objects. */
const maxEvaluatedPlans = 1_000;

const build = (supergraph: DocumentNode): Supergraph =>
  Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, validateSupergraph: true });

const withStandIns = (facts: FederationFacts, standIns: SupergraphPlanner['standIns']): FederationFacts => ({
  ...facts,
  sentNames: new Set([...facts.sentNames, ...standIns.keys()]),
});
