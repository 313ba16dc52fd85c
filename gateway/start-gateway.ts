import { setTimeout as pause } from 'node:timers/promises';
import { errorDoor } from '../shared/errors/error-door.js';
import type { Logger } from '../shared/log/logger.js';
import { filesPath } from '../shared/files/file-call.js';
import { startHttpServer } from '../shared/http/http-server.js';
import { accessGuard, accessTables } from './access/access-guard.js';
import { scopesOf } from './access/access-file.js';
import { LearnedAgencies } from './agencies/learned-agencies.js';
import type { GatewayConfig } from './config.js';
import type { Engine } from './engine/engine.js';
import { compiledEngine } from './engine/compiled-engine.js';
import { overriddenBy } from './engine/override-labels.js';
import { type GatewayFiles, ownDirectory } from './gateway-files.js';
import { filesRoute } from './files/files-route.js';
import { OperationAnswers } from './http/answer-operation.js';
import { AnswersInFlight } from './http/answers-in-flight.js';
import { graphqlRoutes } from './http/graphql-route.js';
import { type ServerContext, startGraphqlServer } from './http/graphql-server.js';
import { limitExceeded, limits } from './http/limits.js';
import { OperationValidator } from './http/operation-validator.js';
import { healthRoutes } from './http/health-routes.js';
import { identifyWith } from './identity/identify.js';
import { openGatewayObservation } from './observation/gateway-observation.js';
import { GraphReloader } from './reload/graph-reloader.js';
import { pollServices } from './reload/poll-services.js';
import { watchFiles } from './reload/watch-files.js';
import { pageRoutes } from './page/page-routes.js';
import type { Planner } from './planner/planner.js';
import { ThreadPlanner } from './planner/thread-planner.js';
import { callSignerFor } from './sign-calls.js';
import { createSources, withLocalSource } from './sources/create-sources.js';
import { GraphqlSockets } from './subscriptions/graphql-sockets.js';
import { upstreamOpener } from './subscriptions/open-upstream.js';
import { Subscriptions } from './subscriptions/subscriptions.js';

export interface RunningGateway {
  readonly port: number;
  /** Where metrics are served; null: nowhere. */
  readonly metricsPort: number | null;
  readonly engine: Engine;
  readonly reloader: GraphReloader;
  /** Resolves when the lead agencies were asked for once, with or without success. */
  readonly agenciesAsked: Promise<void>;
  /** Readiness goes first, so that a load balancer can turn away; then the port closes and running requests end. */
  stop(pace?: { readonly noticeMs: number; readonly graceMs: number }): Promise<void>;
}

interface StartParts {
  readonly config: GatewayConfig;
  readonly files: GatewayFiles;
  readonly log: Logger;
  /** In a thread of its own unless said otherwise. */
  readonly planner?: Planner;
}

const unhurried = { noticeMs: 500, graceMs: 10_000 };

/** Starts the gateway, whatever the state of the subgraphs: each is asked when a request needs it. */
export async function startGateway({
  config,
  files,
  log,
  planner = new ThreadPlanner({ log, planningMs: limits.planningMs }),
}: StartParts): Promise<RunningGateway> {
  const observation = await openGatewayObservation(config.observation, { host: config.host, log });
  const { operations } = observation;
  const tableOf = accessTables((schema) => engine.filesOf(schema).accessTable);
  const agencies = new LearnedAgencies(tableOf, log);
  const signer = callSignerFor(config.subgraphs);
  const sources = createSources({ config, signer, agencies, log, observer: observation.sources });
  const engine = await compiledEngine(files, {
    planner,
    sourcesOf: ({ gatewaySdl }) => withLocalSource(sources, gatewaySdl),
    agencies,
    isOverridden: overriddenBy(config.overrideLabels),
    plans: observation.plans,
  });
  const door = errorDoor<ServerContext>({ log, explain: limitExceeded });
  const server = await startGraphqlServer({ engine, door, log });
  const validator = new OperationValidator(server, engine);
  const inFlight = config.sharesInFlight ? new AnswersInFlight() : null;
  engine.onReload(() => inFlight?.startAnew());
  const answers = new OperationAnswers({ engine, guard: accessGuard(tableOf), door, inFlight });
  const identify = identifyWith({
    developmentKey: config.developmentKey,
    allScopes: () => scopesOf(tableOf(engine.schema)),
    signer,
  });
  const open = upstreamOpener(config.subgraphs, signer);
  const subscriptions = new Subscriptions({ open, engine, validator, answers, agencies, log });
  const sockets = new GraphqlSockets({ validator, answers, identify, subscriptions, operations, log });
  observation.observeState({
    breakerStates: () => sources.breakerStates(),
    openSubscriptions: () => subscriptions.open,
  });
  let isServing = true;
  const subgraphNames = config.subgraphs.map(({ name }) => name);
  const routes = {
    ...graphqlRoutes({ validator, answers, identify, engine, subscriptions, operations }),
    ...healthRoutes({ subgraphNames, sources, isServing: () => isServing }),
    ...pageRoutes(),
    [`${filesPath}*`]: filesRoute({ subgraphs: config.subgraphs, signer, identify, agencies, log }),
  };
  const { port, host } = config;
  const http = await startHttpServer({ port, host, routes, log, onUpgrade: sockets.take });
  const agenciesAsked = agencies.follow(engine);
  const reloader = new GraphReloader(engine, log);
  const stopReloading = startReloading(config, { reloader, planner, subgraphNames, sources, log });

  return {
    port: http.port,
    metricsPort: observation.metricsPort,
    engine,
    agenciesAsked,
    reloader,
    async stop({ noticeMs, graceMs } = unhurried) {
      isServing = false;
      agencies.stop();
      stopReloading();
      await pause(noticeMs);
      subscriptions.stop();
      sockets.stop(graceMs);
      await http.drain(graceMs);
      await server.stop();
      await Promise.all([sources.close(), planner.stop(), observation.stop()]);
    },
  };
}

/** Looks for another graph where the settings say. Returns how to stop. */
function startReloading(
  { reload: { from, everyMs } }: GatewayConfig,
  parts: Omit<Parameters<typeof pollServices>[0], 'everyMs'>,
): () => void {
  if (from === 'files') return watchFiles({ ...parts, directory: ownDirectory, everyMs });
  return from === 'services' ? pollServices({ ...parts, everyMs }) : () => {};
}
