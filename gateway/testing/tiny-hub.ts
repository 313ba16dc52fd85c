import { composeFiles } from '../composition/compose-files.js';
import { createLogger } from '../../shared/log/logger.js';
import type { ObservationSettings } from '../../shared/observation/observation-settings.js';
import type { GatewayFiles } from '../gateway-files.js';
import { localPlanner } from '../planner/local-planner.js';
import { type RunningGateway, startGateway } from '../start-gateway.js';
import { financeResolvers, financeSdl, institutionsResolvers, institutionsSdl } from './tiny-graph.js';
import { startTinySubgraph, type TinySubgraph } from './tiny-subgraph.js';

export const developmentKey = 'a-key-for-developers-only';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly data?: Record<string, any> | null; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read what they expect
    readonly errors?: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  };
}

interface TinyHubOptions {
  readonly withInstitutions?: boolean;
  /** Where finance is followed by WebSocket. */
  readonly subscriptionUrl?: string;
  readonly observation?: ObservationSettings;
  readonly sharesInFlight?: boolean;
}

export interface TinyHub {
  readonly url: string;
  readonly gateway: RunningGateway;
  readonly institutions: TinySubgraph;
  readonly finance: TinySubgraph;
  /** Asks over HTTP, as a client does. */
  ask(
    query: string,
    options?: { variables?: object; operationName?: string; headers?: Record<string, string> },
  ): Promise<Answer>;
  send(init: RequestInit, path?: string): Promise<Answer>;
  forgetCalls(): void;
  stop(): Promise<void>;
}

export const tinySdls = { institutions: institutionsSdl, finance: financeSdl };

export const tinyFiles = (): GatewayFiles => composeFiles(tinySdls);

/** A gateway and two subgraphs, each on a port of its own. */
export async function startTinyHub({
  withInstitutions = true,
  observation = { metricsPort: null, isTraced: false },
  sharesInFlight = false,
  ...followed
}: TinyHubOptions = {}): Promise<TinyHub> {
  const institutions = await startTinySubgraph({
    name: 'institutions',
    sdl: institutionsSdl,
    resolvers: institutionsResolvers,
  });
  const finance = await startTinySubgraph({ name: 'finance', sdl: financeSdl, resolvers: financeResolvers });
  if (!withInstitutions) await institutions.stop();
  const config = {
    port: 0,
    host: '127.0.0.1',
    subgraphs: [institutions, { ...finance, ...followed }],
    logLevel: 'silent',
    overrideLabels: [],
    reload: { from: 'off', everyMs: 1_000 } as const,
    developmentKey,
    observation,
    sharesInFlight,
  };
  const log = createLogger('gateway', 'silent');
  const gateway = await startGateway({ config, files: tinyFiles(), log, planner: localPlanner() });
  await gateway.agenciesAsked;
  const url = `http://127.0.0.1:${gateway.port}`;

  const send: TinyHub['send'] = async (init, path = '/graphql') => {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {},
    };
  };
  return {
    url,
    gateway,
    institutions,
    finance,
    send,
    ask: (query, { variables, operationName, headers = {} } = {}) =>
      send({
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables, operationName }),
      }),
    forgetCalls() {
      institutions.calls.length = 0;
      finance.calls.length = 0;
    },
    async stop() {
      await Promise.all([gateway.stop({ noticeMs: 0, graceMs: 100 }), institutions.stop(), finance.stop()]);
    },
  };
}
