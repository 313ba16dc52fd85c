import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { errorCodes, HubError } from '../errors/hub-error.js';
import { isErrorCode, toPublicError } from '../errors/public-error.js';
import type { Logger } from '../log/logger.js';
import type { EventSource } from '../outbox/event-follower.js';
import type { Viewer } from '../trust/viewer.js';
import { databaseGone } from './graphql-executor.js';
import type { OperationContext } from './operation-context.js';
import type { RequestContext } from './request-context.js';

/** What a field of `Subscription` starts from: the events, and the signal that ends it. */
export interface SubscriptionContext<Loaders = unknown> extends RequestContext<Loaders> {
  readonly events: EventSource;
  readonly ended: AbortSignal;
}

/** One event as its reader asked for it, and where it stands: from there the reader can go on. */
export interface StreamedResult {
  readonly position: string | null;
  readonly result: { readonly data?: unknown; readonly errors?: readonly GraphQLFormattedError[] };
}

export interface SubscriptionParts<Loaders> {
  readonly schema: GraphQLSchema;
  readonly contextFor: (viewer: Viewer) => OperationContext<Loaders>;
  readonly events: EventSource;
  readonly log: Logger;
}

interface Subscribing {
  readonly body: Record<string, unknown>;
  readonly viewer: Viewer;
  readonly ended: AbortSignal;
}

interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variableValues: Record<string, unknown>;
}

/**
 * Starts a subscription, or refuses it with an error before anything is sent. Each event is answered like a request of
 * its own: with its own read transaction, under the same viewer.
 */
export async function subscribe<Loaders>(
  parts: SubscriptionParts<Loaders>,
  { body, viewer, ended }: Subscribing,
): Promise<AsyncIterable<StreamedResult>> {
  const operation = readOperation(parts.schema, body);
  const opening = parts.contextFor(viewer);
  try {
    const contextValue = Object.assign(opening, { events: parts.events, ended });
    const stream = await createSourceEventStream({ schema: parts.schema, ...operation, contextValue });
    if (!(Symbol.asyncIterator in stream)) throw refusalOf(stream);
    return answers(parts, operation, { viewer, source: stream });
  } catch (error) {
    throw opening.db.isDatabaseGone ? databaseGone() : error;
  } finally {
    await opening.db.close();
  }
}

async function* answers<Loaders>(
  { schema, contextFor, log }: SubscriptionParts<Loaders>,
  operation: Operation,
  { viewer, source }: { viewer: Viewer; source: AsyncIterable<unknown> },
): AsyncGenerator<StreamedResult, void, undefined> {
  for await (const rootValue of source) {
    const contextValue = contextFor(viewer);
    try {
      const result = await execute({ schema, ...operation, rootValue, contextValue });
      if (contextValue.db.isDatabaseGone) throw databaseGone();
      yield { position: positionOf(rootValue), result: publicResult(result, viewer, log) };
    } finally {
      await contextValue.db.close();
    }
  }
}

/** Every value that a field of `Subscription` brings says its position. */
const positionOf = (value: unknown): string | null => (value as { position?: string } | null)?.position ?? null;

function readOperation(schema: GraphQLSchema, { query, operationName, variables }: Record<string, unknown>): Operation {
  const document = parsed(typeof query === 'string' ? query : '');
  const name = typeof operationName === 'string' ? operationName : undefined;
  const [fault] = validate(schema, document);
  if (fault !== undefined) throw new HubError('GRAPHQL_VALIDATION_FAILED', { vi: fault.message, en: fault.message });
  if (getOperationAST(document, name)?.operation !== OperationTypeNode.SUBSCRIPTION) throw noSubscription();
  return { document, operationName: name, variableValues: (variables ?? {}) as Record<string, unknown> };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    const { message } = error as GraphQLError;
    throw new HubError('GRAPHQL_PARSE_FAILED', { vi: message, en: message });
  }
}

/** A subscription that could not start answers with errors; the first says why. */
function refusalOf({ errors = [] }: ExecutionResult): unknown {
  const [first] = errors;
  const cause = first?.originalError;
  if (cause !== undefined && (cause instanceof HubError || !(cause instanceof GraphQLError))) return cause;
  const text = first?.message ?? '';
  return new HubError('BAD_USER_INPUT', { vi: text, en: text });
}

function publicResult(result: ExecutionResult, viewer: Viewer, log: Logger): StreamedResult['result'] {
  if (result.errors === undefined) return { data: result.data };
  return { data: result.data, errors: result.errors.map((error) => publicErrorOf(error, viewer, log)) };
}

/** Any error as its reader may see it; what is nobody's fault but ours is logged. */
export function publicErrorOf(error: unknown, viewer: Viewer, log: Logger): GraphQLFormattedError {
  const graphqlError = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
  const written = toPublicError(graphqlError.toJSON(), graphqlError, viewer);
  const code = written.extensions?.['code'];
  if (!isErrorCode(code) || errorCodes[code] === 500)
    log.error({ err: error, requestId: viewer.requestId }, 'an event could not be told');
  return written;
}

const noSubscription = (): HubError =>
  new HubError('BAD_REQUEST', {
    vi: 'Chỉ nhận một subscription khi hỏi bằng accept: text/event-stream.',
    en: 'With accept: text/event-stream only one subscription is answered.',
  });
