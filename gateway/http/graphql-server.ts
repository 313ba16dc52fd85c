import { ApolloServer } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { HubError } from '../../shared/errors/hub-error.js';
import type { ErrorDoor } from '../../shared/errors/error-door.js';
import { noReporting } from '../../shared/graphql/no-reporting.js';
import type { Logger } from '../../shared/log/logger.js';
import type { Engine } from '../engine/engine.js';
import { type Executor, HubGateway } from '../engine/hub-gateway.js';
import type { CallContext } from '../sources/subgraph-source.js';
import { deferLabelRule, deferredRootRule, hasDefer } from './defer-rules.js';
import { depthLimit } from './depth-limit.js';
import { limits } from './limits.js';
import type { ValidOperation } from './valid-operation.js';

/** For whom an operation is read. The server copies this object, but not what it leads to: what is found good is put there. */
export interface ServerContext extends Pick<CallContext, 'viewer'> {
  readonly found: { valid: ValidOperation | null };
}

interface GraphqlServerParts {
  readonly engine: Engine;
  readonly door: ErrorDoor<ServerContext>;
  readonly log: Logger;
}

/** Parses, validates and limits operations. Answers none: what is good is left in the context. Reports nothing to anyone. */
export async function startGraphqlServer({
  engine,
  door,
  log,
}: GraphqlServerParts): Promise<ApolloServer<ServerContext>> {
  const server = new ApolloServer<ServerContext>({
    gateway: new HubGateway(engine, keepValid),
    introspection: true, // the schema is public
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.maxTokens },
    maxRecursiveSelections: limits.maxRecursiveSelections,
    validationRules: [depthLimit(limits.maxDepth), deferredRootRule, deferLabelRule],
    validationOptions: { maxErrors: limits.maxValidationErrors },
    formatError: door.formatError,
    logger: {
      debug: log.debug.bind(log),
      info: log.debug.bind(log),
      warn: log.warn.bind(log),
      error: log.error.bind(log),
    },
    plugins: [...noReporting(), door.plugin],
  });
  await server.start();
  return server;
}

const keepValid: Executor = async ({ schema, document, operation, queryHash, operationName, request, context }) => {
  // The server leaves it undefined, against its type, when the name fits no operation of the document.
  if ((operation as unknown) === undefined) return { errors: [unknownOperation(request.operationName)] };
  const defers = hasDefer(document);
  (context as ServerContext).found.valid = {
    schema,
    document,
    operation,
    documentKey: queryHash,
    operationName,
    defers,
  };
  return { data: null };
};

function unknownOperation(name: string | undefined): GraphQLError {
  return new HubError(
    'OPERATION_RESOLUTION_FAILURE',
    name === undefined
      ? {
          vi: 'Có nhiều thao tác; hãy chọn một bằng operationName.',
          en: 'There are several operations; choose one by operationName.',
        }
      : {
          vi: `Không có thao tác nào tên “${name.slice(0, 80)}”.`,
          en: `There is no operation named “${name.slice(0, 80)}”.`,
        },
  );
}
