import { composeSupergraph } from '../composition/compose.js';
import { printAccessTable } from '../composition/access.js';
import { printGatewaySdl } from '../composition/gateway-sdl.js';
import { createLogger } from '../../shared/log/logger.js';
import type { GatewayFiles } from '../gateway-files.js';
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

export function tinyFiles(): GatewayFiles {
  const subgraphSdls = { institutions: institutionsSdl, finance: financeSdl };
  const gatewaySdl = printGatewaySdl(subgraphSdls);
  const sdls = { ...subgraphSdls, gateway: gatewaySdl };
  return { supergraphSdl: composeSupergraph(sdls).supergraphSdl, gatewaySdl, accessTable: printAccessTable(sdls) };
}

/** A gateway and two subgraphs, each on a port of its own. */
export async function startTinyHub({ withInstitutions = true } = {}): Promise<TinyHub> {
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
    subgraphs: [institutions, finance],
    logLevel: 'silent',
    developmentKey,
  };
  const gateway = await startGateway({ config, files: tinyFiles(), log: createLogger('gateway', 'silent') });
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
