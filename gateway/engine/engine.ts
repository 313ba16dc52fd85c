import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { CallContext } from '../sources/subgraph-source.js';
import type { SubscriptionFetch } from './plan-subscription.js';

/** A validated operation with all that is needed to answer it. */
export interface EngineRequest {
  readonly document: DocumentNode;
  /** The same for the same text: plans are kept under it. */
  readonly documentKey: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The schema against which the document was validated; it chooses the supergraph that answers. */
  readonly schema: GraphQLSchema;
  readonly call: CallContext;
}

/** Joins the answers of the subgraphs. The rest of the gateway knows no more of planning and execution than this. */
export interface Engine {
  /** What clients see of the supergraph that is served now. */
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  /** SHA-256 of the supergraph: the same for as long as the graph is the same. */
  readonly supergraphDigest: string;
  execute(request: EngineRequest): Promise<ExecutionResult>;
  /** What to ask of which subgraph for a subscription. Throws where one subgraph alone cannot answer it. */
  subscription(request: EngineRequest): SubscriptionFetch;
  /** Serves another supergraph from the next request on. Throws before anything changed. */
  reload(supergraphSdl: string): void;
  /** Tells of each reload. Returns how to stop listening. */
  onReload(listener: () => void): () => void;
}
