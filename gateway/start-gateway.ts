import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../shared/log/logger.js';
import { filesPath } from '../shared/files/file-call.js';
import { startHttpServer } from '../shared/http/http-server.js';
import { type CallSigner, hmacCallSigner } from '../shared/trust/call-signer.js';
import { serviceOf } from '../shared/trust/service-credential.js';
import { accessGuard } from './access/access-guard.js';
import { parseAccessTable, scopesOf } from './access/access-file.js';
import { LearnedAgencies } from './agencies/learned-agencies.js';
import type { GatewayConfig } from './config.js';
import type { Engine } from './engine/engine.js';
import { plannedEngine } from './engine/planned-engine.js';
import type { GatewayFiles } from './gateway-files.js';
import { filesRoute } from './files/files-route.js';
import { graphqlRoutes } from './http/graphql-route.js';
import { startGraphqlServer } from './http/graphql-server.js';
import { SubscriptionStreams } from './http/subscription-stream.js';
import { healthRoutes } from './http/health-routes.js';
import { identifyWith } from './identity/identify.js';
import { pageRoutes } from './page/page-routes.js';
import { createSources } from './sources/create-sources.js';

export interface RunningGateway {
  readonly port: number;
  readonly engine: Engine;
  /** Resolves when the lead agencies were asked for once, with or without success. */
  readonly agenciesAsked: Promise<void>;
  /** Readiness goes first, so that a load balancer can turn away; then the port closes and running requests end. */
  stop(pace?: { readonly noticeMs: number; readonly graceMs: number }): Promise<void>;
}

interface StartParts {
  readonly config: GatewayConfig;
  readonly files: GatewayFiles;
  readonly log: Logger;
}

const unhurried = { noticeMs: 500, graceMs: 10_000 };

/** Starts the gateway, whatever the state of the subgraphs: each is asked when a request needs it. */
export async function startGateway({ config, files, log }: StartParts): Promise<RunningGateway> {
  const table = parseAccessTable(files.accessTable);
  const agencies = new LearnedAgencies(table, log);
  const signer = signerFor(config);
  const sources = createSources({ config, signer, agencies, gatewaySdl: files.gatewaySdl, log });
  const engine = plannedEngine(files.supergraphSdl, { sources, log });
  const server = await startGraphqlServer({ engine, guard: accessGuard(table), log });
  const identify = identifyWith({ developmentKey: config.developmentKey, allScopes: scopesOf(table), signer });
  const streams = new SubscriptionStreams({ subgraphs: config.subgraphs, signer, agencies, log });
  let isServing = true;
  const subgraphNames = config.subgraphs.map(({ name }) => name);
  const routes = {
    ...graphqlRoutes({ server, identify, engine, streams }),
    ...healthRoutes({ subgraphNames, sources, isServing: () => isServing }),
    ...pageRoutes(),
    [`${filesPath}*`]: filesRoute({ subgraphs: config.subgraphs, signer, identify, agencies, log }),
  };
  const http = await startHttpServer({ port: config.port, host: config.host, routes, log });
  const agenciesAsked = agencies.follow(engine);

  return {
    port: http.port,
    engine,
    agenciesAsked,
    async stop({ noticeMs, graceMs } = unhurried) {
      isServing = false;
      agencies.stop();
      await pause(noticeMs);
      streams.stop();
      await http.drain(graceMs);
      await server.stop();
    },
  };
}

function signerFor({ subgraphs }: GatewayConfig): CallSigner {
  const secrets = new Map(subgraphs.map(({ name, callSecret }) => [name, callSecret]));
  return hmacCallSigner((audience) => {
    const secret = secrets.get(serviceOf(audience) ?? audience);
    if (secret === undefined) throw new Error(`No call secret for ${audience}`);
    return secret;
  });
}
