import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { DataSource } from 'typeorm';
import { ReadTransaction } from '../database/read-transaction.js';
import { HubError } from '../errors/hub-error.js';
import { toPublicError } from '../errors/public-error.js';
import type { Logger } from '../log/logger.js';
import { type Clock, localDateOf } from '../time/local-date.js';
import { type Viewer, viewerSettings } from '../trust/viewer.js';
import { buildSubgraph } from './build-schema.js';
import type { SubgraphDefinition } from './define-subgraph.js';
import type { RequestContext, ServiceState } from './request-context.js';

interface ExecutorOptions<Loaders> {
  readonly definition: SubgraphDefinition<Loaders>;
  readonly dataSource: DataSource;
  readonly service: ServiceState;
  readonly clock: Clock;
  readonly log: Logger;
}

/** One answered operation, and how many SQL statements it took. */
export interface Execution {
  readonly response: HTTPGraphQLResponse;
  readonly statements: number;
}

export interface GraphqlExecutor {
  execute(body: Record<string, unknown>, viewer: Viewer): Promise<Execution>;
  stop(): Promise<void>;
}

/** Answers operations of one subgraph: each in one read transaction that carries its viewer and serves all its loaders. */
export async function createExecutor<Loaders>(options: ExecutorOptions<Loaders>): Promise<GraphqlExecutor> {
  const { definition, dataSource, service, clock, log } = options;
  const server = new ApolloServer<RequestContext<Loaders>>({
    schema: buildSubgraph(definition),
    introspection: true,
    persistedQueries: false,
    csrfPrevention: false, // only signed calls arrive here
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted) => formatted, // written below, where the viewer's language is known
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      publicErrors(log),
    ],
  });
  await server.start();

  return {
    async execute(body, viewer) {
      const db = new ReadTransaction(dataSource, viewerSettings(viewer));
      try {
        const context = { viewer, db, loaders: definition.loaders(db), today: localDateOf(clock()), service };
        const response = await server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: { method: 'POST', headers: jsonHeaders(), search: '', body },
          context: async () => context,
        });
        if (db.isDatabaseGone) throw databaseGone();
        return { response, statements: db.statements };
      } finally {
        await db.close();
      }
    },
    stop: () => server.stop(),
  };
}

/** The whole answer is withdrawn: a null for each row that could not be read would look like an answer. */
const databaseGone = (): HubError =>
  new HubError(
    'SUBGRAPH_UNAVAILABLE',
    {
      vi: 'Cơ sở dữ liệu của phân hệ chưa sẵn sàng. Xin thử lại sau.',
      en: 'The database of this subgraph is unavailable for now. Please try again.',
    },
    { retryable: true },
  );

const jsonHeaders = (): HeaderMap => new HeaderMap([['content-type', 'application/json']]);

/** Errors leave through the one public door; what the door hides is logged here, once. */
function publicErrors(log: Logger) {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({
          response,
          contextValue,
          errors,
        }: {
          response: { body: unknown };
          contextValue: RequestContext;
          errors?: readonly unknown[];
        }) {
          const body = response.body as {
            kind: 'single';
            singleResult: { errors?: readonly { message: string; extensions?: Record<string, unknown> }[] };
          };
          if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
          const { viewer } = contextValue;
          body.singleResult.errors = body.singleResult.errors.map((formatted, index) => {
            const written = toPublicError(formatted, errors?.[index], viewer);
            if (written.extensions?.['code'] === 'INTERNAL_SERVER_ERROR') {
              log.error(
                { err: errors?.[index], requestId: viewer.requestId, path: formatted },
                'operation failed inside',
              );
            }
            return written as never;
          });
        },
      };
    },
  } as never;
}
