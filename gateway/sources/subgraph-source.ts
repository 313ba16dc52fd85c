import type { GraphQLFormattedError } from 'graphql';
import type { Viewer } from '../../shared/trust/viewer.js';
import type { SubscriptionFetch } from '../engine/plan-subscription.js';

/** For whom a subgraph is asked, and until when an answer is of use. */
export interface CallContext {
  readonly viewer: Viewer;
  /** Epoch milliseconds. */
  readonly deadline: number;
  /** The caller wants a stream: what to ask for is put here once the operation was found good. */
  readonly stream?: { fetch: SubscriptionFetch | null };
}

/** One question to one subgraph. */
export interface SubgraphCall extends CallContext {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** Whoever answers for a part of the graph. Never rejects: a failure is an answer with a public error. */
export interface SubgraphSource {
  ask(call: SubgraphCall): Promise<SubgraphAnswer>;
}

/** Finds who answers by the subgraph's name. */
export type SubgraphSources = (name: string) => SubgraphSource;
