import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import type { Logger } from '../log/logger.js';
import type { Viewer } from '../trust/viewer.js';
import { errorCodes } from './hub-error.js';
import { isErrorCode, toPublicError } from './public-error.js';

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

interface ErrorDoorOptions {
  readonly log: Logger;
  /** Gives an error of a library a public one of ours; null where it is not one of those. */
  readonly explain?: (error: unknown) => unknown;
}

interface HasViewer {
  readonly viewer: Pick<Viewer, 'locale' | 'requestId'>;
}

interface Original {
  readonly formatted: GraphQLFormattedError;
  readonly error: unknown;
}

export interface ErrorDoor<Context extends HasViewer> {
  readonly formatError: FormatError;
  readonly plugin: ApolloServerPlugin<Context>;
  /** The same for errors that the server has not seen. */
  readonly publicErrors: (errors: readonly GraphQLError[], context: HasViewer) => GraphQLFormattedError[];
  /** The HTTP status of a request that was refused as a whole. */
  readonly statusOf: (errors: readonly GraphQLFormattedError[]) => number;
}

/**
 * How errors leave a process. The server formats an error before it knows the reader, so `formatError` masks it at
 * once, and the plugin writes it again in the reader's language and under the request's id.
 */
export function errorDoor<Context extends HasViewer>({
  log,
  explain = () => null,
}: ErrorDoorOptions): ErrorDoor<Context> {
  const originals = new WeakMap<GraphQLFormattedError, Original>();
  const formatError: FormatError = (formatted, given) => {
    const original = { formatted, error: explain(causeOf(given)) ?? causeOf(given) };
    const masked = toPublicError(formatted, original.error, { locale: 'vi', requestId: '' });
    originals.set(masked, original);
    return masked;
  };

  const rewrite = (masked: GraphQLFormattedError, { viewer }: HasViewer): GraphQLFormattedError => {
    const original = originals.get(masked);
    if (original === undefined) return masked;
    const written = toPublicError(original.formatted, original.error, viewer);
    if (written.extensions?.['code'] === 'INTERNAL_SERVER_ERROR') {
      log.error({ err: original.error, requestId: viewer.requestId, path: written.path }, 'operation failed inside');
    }
    return written;
  };

  const plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body, http }, contextValue }) => {
        if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
        const errors = body.singleResult.errors.map((masked) => rewrite(masked, contextValue));
        body.singleResult.errors = errors;
        http.status = body.singleResult.data === undefined ? statusOf(errors) : 200;
      },
    }),
  };
  const publicErrors = (errors: readonly GraphQLError[], context: HasViewer): GraphQLFormattedError[] =>
    errors.map((error) => rewrite(formatError(error.toJSON(), error), context));
  return { formatError, plugin, publicErrors, statusOf };
}

/** Parse and validation errors arrive wrapped; what we threw stands inside. */
const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError instanceof GraphQLError ? causeOf(error.originalError) : error;

/** A request that was refused as a whole says so in its status; an answer with holes is an answer. */
function statusOf(errors: readonly GraphQLFormattedError[]): number {
  const code = errors[0]?.extensions?.['code'];
  return isErrorCode(code) ? errorCodes[code] : 500;
}
