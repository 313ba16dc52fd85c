import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { GatewayFiles } from '../gateway-files.js';
import type { Viewer } from '../../shared/trust/viewer.js';
import type { CallContext, SubgraphAnswer } from '../sources/subgraph-source.js';

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

/** A subscription has no call of its own: each of its events is answered within one. */
export interface SubscriptionRequest extends Omit<EngineRequest, 'call'> {
  readonly viewer: Viewer;
}

/** What is answered: the whole response as it goes out, where nothing needs to be said beside the data. */
export type EngineAnswer = WholeAnswer | FaultyAnswer;

interface WholeAnswer {
  /** JSON in UTF-8. */
  readonly body: Uint8Array;
  readonly errors: readonly [];
}

export interface FaultyAnswer {
  readonly body?: undefined;
  /** The JSON text of `data`; null where the operation was refused and there is none. */
  readonly data: string | null;
  readonly errors: readonly GraphQLError[];
}

/** An answer to an operation with `@defer`: the first part, and what comes later. */
export interface AnswerInParts {
  readonly first: FaultyAnswer;
  /** Ends after the last part, or when the client has left. */
  readonly later: AsyncIterable<LaterParts>;
}

/** Parts that came together. */
export interface LaterParts {
  readonly parts: readonly DeferredPart[];
  readonly isLast: boolean;
}

/** What a deferred fragment says of one object. */
export interface DeferredPart {
  readonly label: string | null;
  /** Of the object, in the answer. */
  readonly path: readonly (string | number)[];
  /** JSON text; a null where an error leaves nothing of the part. */
  readonly data: string;
  readonly errors: readonly GraphQLError[];
}

/** A subscription: one subgraph owns its events, and each is joined with what the others know. */
export interface EngineSubscription {
  readonly subgraph: string;
  /** The text of the operation that the owner is asked to follow. */
  readonly query: string;
  /** As JSON; null for none. */
  readonly variables: string | null;
  /** The client's answer to one event of the owner. */
  answerTo(event: SubgraphAnswer, call: CallContext): Promise<EngineAnswer>;
}

/** Joins the answers of the subgraphs. The rest of the gateway knows no more of planning and execution than this. */
export interface Engine {
  /** What clients see of the supergraph that is served now. */
  readonly schema: GraphQLSchema;
  /** What is served now: the supergraph and all that was generated with it. */
  readonly files: GatewayFiles;
  /** What a schema that was or is served came with. */
  filesOf(schema: GraphQLSchema): GatewayFiles;
  /** SHA-256 of the supergraph: the same for as long as the graph is the same. */
  readonly supergraphDigest: string;
  execute(request: EngineRequest): Promise<EngineAnswer>;
  /** The same, for a client who takes parts: the whole answer where nothing is deferred. `left` says that it has gone. */
  executeInParts(request: EngineRequest, left: AbortSignal): Promise<EngineAnswer | AnswerInParts>;
  /** Plans a subscription; an answer where it is refused. */
  subscribe(request: SubscriptionRequest): Promise<EngineSubscription | EngineAnswer>;
  /** Serves another supergraph from the next request on. `demand` may throw. Rejects before anything changed. */
  reload(files: GatewayFiles, demand?: (served: GraphQLSchema, next: GraphQLSchema) => void): Promise<void>;
  /** Tells of each reload. Returns how to stop listening. */
  onReload(listener: () => void): () => void;
}

/** The answer as values, for who reads it inside. */
export function resultOf(answer: EngineAnswer): ExecutionResult {
  if (answer.body !== undefined) return JSON.parse(Buffer.from(answer.body).toString()) as ExecutionResult;
  const { data, errors } = answer;
  return {
    ...(data === null ? {} : { data: JSON.parse(data) as Record<string, unknown> | null }),
    ...(errors.length > 0 ? { errors } : {}),
  };
}
