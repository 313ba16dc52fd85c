import type { Span } from '@opentelemetry/api';
import type { GraphQLFormattedError } from 'graphql';
import type { Viewer } from '../../shared/trust/viewer.js';

/** For whom a subgraph is asked, and until when an answer is of use. */
export interface CallContext {
  readonly viewer: Viewer;
  /** Epoch milliseconds. */
  readonly deadline: number;
  /** Calls are traced under it; null or left out: they are not. */
  readonly span?: Span | null | undefined;
}

/** One question to one subgraph. */
export interface SubgraphCall extends CallContext {
  /** The text of one operation. */
  readonly query: string;
  /** The variables as a JSON text, ready to be sent; null for none. */
  readonly variables: string | null;
  /** It may change something: then it is sent once, whatever happens. */
  readonly isMutation: boolean;
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
