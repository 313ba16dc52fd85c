import { createHash } from 'node:crypto';
import {
  operationFromDocument,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { assertValidSchema, type GraphQLSchema } from 'graphql';
import { BoundedCache } from '../bounded-cache.js';
import type { EngineRequest } from './engine.js';

/** Everything derived from one supergraph. Built whole, then swapped in as one value, so no request sees a mixture. */
export interface EngineState {
  readonly supergraphSdl: string;
  readonly supergraphDigest: string;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly api: Schema;
  /** With what is inaccessible to clients but needed between subgraphs. */
  readonly fullSchema: GraphQLSchema;
  readonly subgraphNames: readonly string[];
  plan(request: EngineRequest): QueryPlan;
}

const maxPlans = 200; // a plan may hold a megabyte

/** Throws when the text is not a supergraph that this gateway can serve. */
export function buildEngineState(supergraphSdl: string): EngineState {
  const supergraph = Supergraph.build(supergraphSdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: true,
  });
  const api = supergraph.apiSchema();
  const apiSchema = api.toGraphQLJSSchema();
  assertValidSchema(apiSchema);
  const planner = new QueryPlanner(supergraph, {});
  const plans = new BoundedCache<QueryPlan>(maxPlans);
  return {
    supergraphSdl,
    supergraphDigest: createHash('sha256').update(supergraphSdl).digest('hex'),
    api,
    apiSchema,
    fullSchema: supergraph.schema.toGraphQLJSSchema(),
    subgraphNames: supergraph.subgraphsMetadata().map(({ name }) => name),
    plan: ({ document, documentKey, operationName }) =>
      plans.getOrMake(`${documentKey}:${operationName ?? ''}`, () =>
        planner.buildQueryPlan(operationFromDocument(api, document, operationName === null ? {} : { operationName })),
      ),
  };
}
