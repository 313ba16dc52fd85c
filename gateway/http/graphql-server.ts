import { ApolloServer } from '@apollo/server';
import { noReporting } from '../../shared/graphql/no-reporting.js';
import type { Logger } from '../../shared/log/logger.js';
import type { AccessGuard } from '../access/access-guard.js';
import type { Engine } from '../engine/engine.js';
import { HubGateway } from '../engine/hub-gateway.js';
import type { CallContext } from '../sources/subgraph-source.js';
import { answerOperation } from './answer-operation.js';
import { depthLimit } from './depth-limit.js';
import { errorDoor } from '../../shared/errors/error-door.js';
import { limitExceeded, limits } from './limits.js';

interface GraphqlServerParts {
  readonly engine: Engine;
  readonly guard: AccessGuard;
  readonly log: Logger;
}

/** Parses, validates and limits operations, then hands them to the engine. Reports nothing to anyone. */
export async function startGraphqlServer({
  engine,
  guard,
  log,
}: GraphqlServerParts): Promise<ApolloServer<CallContext>> {
  const door = errorDoor<CallContext>({ log, explain: limitExceeded });
  const server = new ApolloServer<CallContext>({
    gateway: new HubGateway(engine, answerOperation(engine, guard)),
    introspection: true, // the schema is public
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.maxTokens },
    maxRecursiveSelections: limits.maxRecursiveSelections,
    validationRules: [depthLimit(limits.maxDepth)],
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
