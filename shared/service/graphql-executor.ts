import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { execute, type GraphQLSchema } from 'graphql';
import { HubError } from '../errors/hub-error.js';
import { errorDoor } from '../errors/error-door.js';
import { noReporting } from '../graphql/no-reporting.js';
import type { Logger } from '../log/logger.js';
import type { StatementWatch } from '../observation/statement-watch.js';
import type { Viewer } from '../trust/viewer.js';
import { buildSubgraph } from './build-schema.js';
import type { SubgraphDefinition } from './define-subgraph.js';
import { KnownQueries } from './known-queries.js';
import type { OperationContext } from './operation-context.js';
import type { RequestContext } from './request-context.js';

interface ExecutorOptions<Loaders> {
  readonly definition: SubgraphDefinition<Loaders>;
  readonly contextFor: (viewer: Viewer, watch?: StatementWatch | null) => OperationContext<Loaders>;
  readonly log: Logger;
}

/** One answered operation, and how many SQL statements it took. */
export interface Execution {
  readonly response: HTTPGraphQLResponse;
  readonly statements: number;
}

interface Asker {
  readonly viewer: Viewer;
  /** Is told what to call when nobody waits any more: the operation then stops at once and gives its connection back. */
  readonly listen?: (abandon: () => void) => void;
  readonly watch?: StatementWatch | null;
}

export interface GraphqlExecutor {
  /** With every guard in place: what is executed over it elsewhere sees no more than an operation would. */
  readonly schema: GraphQLSchema;
  execute(body: Record<string, unknown>, asker: Asker): Promise<Execution>;
  stop(): Promise<void>;
}

/** Answers operations of one subgraph: each in one read transaction that carries its viewer and serves all its loaders. */
export async function createExecutor<Loaders>(options: ExecutorOptions<Loaders>): Promise<GraphqlExecutor> {
  const { definition, contextFor, log } = options;
  const door = errorDoor<RequestContext<Loaders>>({ log });
  const schema = buildSubgraph(definition);
  const queries = new KnownQueries();
  const server = new ApolloServer<RequestContext<Loaders>>({
    schema,
    introspection: true,
    persistedQueries: false,
    csrfPrevention: false, // only signed calls arrive here
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: door.formatError,
    plugins: [...noReporting(), door.plugin, queries.plugin],
  });
  await server.start();

  /** Null: it is the server's to answer, or to refuse. */
  const answerKnown = async (
    { query, operationName, variables }: Record<string, unknown>,
    contextValue: OperationContext<Loaders>,
  ): Promise<HTTPGraphQLResponse | null> => {
    const document = queries.find(query);
    if (document === null || !isTextOrNone(operationName) || !isObjectOrNone(variables)) return null;
    const result = await execute({ schema, document, operationName, variableValues: variables, contextValue });
    if (result.data === undefined) return null; // its variables do not fit: nothing was run
    const errors = result.errors && door.publicErrors(result.errors, contextValue);
    return jsonResponse(errors === undefined ? { data: result.data } : { errors, data: result.data });
  };

  return {
    schema,
    async execute(body, { viewer, listen, watch = null }) {
      const context = contextFor(viewer, watch);
      listen?.(() => context.db.abandon());
      try {
        const known = await answerKnown(body, context);
        const response =
          known ??
          (await server.executeHTTPGraphQLRequest({
            httpGraphQLRequest: { method: 'POST', headers: jsonHeaders(), search: '', body },
            context: async () => context,
          }));
        if (context.db.isDatabaseGone) throw databaseGone();
        return { response, statements: context.statements };
      } finally {
        await context.db.close();
      }
    },
    stop: () => server.stop(),
  };
}

/** The whole answer is withdrawn: a null for each row that could not be read would look like an answer. */
export const databaseGone = (): HubError =>
  new HubError(
    'SUBGRAPH_UNAVAILABLE',
    {
      vi: 'Cơ sở dữ liệu của phân hệ chưa sẵn sàng. Xin thử lại sau.',
      en: 'The database of this subgraph is unavailable for now. Please try again.',
    },
    { retryable: true },
  );

const isTextOrNone = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string';

const isObjectOrNone = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value === undefined || (typeof value === 'object' && !Array.isArray(value));

const jsonResponse = (body: object): HTTPGraphQLResponse => ({
  headers: jsonHeaders(),
  body: { kind: 'complete', string: JSON.stringify(body) },
});

const jsonHeaders = (): HeaderMap => new HeaderMap([['content-type', 'application/json']]);
