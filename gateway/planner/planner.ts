import type { QueryPlan } from '@apollo/query-planner';
import type { SubgraphSdls } from '../composition/compose.js';
import type { GatewayFiles } from '../gateway-files.js';
import type { FederationFacts } from './supergraph/federation-facts.js';
import type { StandIn } from './supergraph/planning-supergraph.js';

/** Reads supergraphs and plans operations: the part of the work that is the vendor's, and slow. */
export interface Planner {
  /** Rejects, with the reason, what is not a supergraph that this gateway can serve. */
  load(supergraphSdl: string): Promise<PlannedSupergraph>;
  /** Composes the subgraphs' SDL into one graph. Rejects with everything that keeps them from being one. */
  compose(subgraphSdls: SubgraphSdls): Promise<GatewayFiles>;
  stop(): Promise<void>;
}

export interface PlannedSupergraph {
  /** What clients see, as SDL. */
  readonly apiSdl: string;
  readonly facts: FederationFacts;
  /** What each field name that only the planner knows stands for. */
  readonly standIns: ReadonlyMap<string, StandIn>;
  /** `labels`: those of progressive `@override` that are on. Rejects with QUERY_TOO_COMPLEX where it takes too long. */
  plan(operation: string, labels: readonly string[]): Promise<QueryPlan>;
  /** No operation comes any more. */
  forget(): void;
}
