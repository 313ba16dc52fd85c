import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createLogger } from '../../shared/log/logger.js';
import { hmacCallSigner } from '../../shared/trust/call-signer.js';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import type { CallLimits } from './call-limits.js';
import { type HttpSource, httpSource } from './http-source.js';
import type { ObservedCall } from './source-observer.js';
import type { BreakerState } from './subgraph-breaker.js';
import type { SubgraphCall } from './subgraph-source.js';

export type Script = (response: ServerResponse, request: IncomingMessage) => void;

/** A server that does as it is told, and counts. */
export interface ScriptedSubgraph {
  readonly url: string;
  readonly server: Server;
  /** The questions that arrived whole. */
  readonly arrivals: string[];
  /** Connections ever taken, and those open now. */
  taken(): number;
  open(): number;
  play(script: Script): void;
  stop(): Promise<void>;
}

export const answersWell: Script = (response) => {
  response.setHeader('content-type', 'application/json').end('{"data":{"__typename":"Query"}}');
};
export const isBusy: Script = (response) => void response.writeHead(503).end();
export const resets: Script = (response) => void response.socket?.resetAndDestroy();
export const hangs: Script = () => {};

export async function startScripted(first: Script = answersWell, port = 0): Promise<ScriptedSubgraph> {
  let script = first;
  let taken = 0;
  const sockets = new Set<Socket>();
  const arrivals: string[] = [];
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      arrivals.push((JSON.parse(Buffer.concat(chunks).toString()) as SubgraphCall).query);
      script(response, request);
    });
    request.on('error', () => {});
  });
  server.on('connection', (socket) => {
    taken += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    arrivals,
    taken: () => taken,
    open: () => sockets.size,
    play: (next) => void (script = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface ObservedSource extends HttpSource {
  readonly seen: ObservedCall[];
  readonly states: BreakerState[];
  /** Asks, and gives back only what became of it: `ok` or the code of the error. */
  outcome(query?: string, forMs?: number): Promise<unknown>;
}

export const query = '{ __typename }';
export const mutation = '# for good\n  mutation { __typename }';

export function sourceOf(url: string, limits: Partial<CallLimits> = {}): ObservedSource {
  const seen: ObservedCall[] = [];
  const states: BreakerState[] = [];
  const source = httpSource({
    name: 'finance',
    url,
    signer: hmacCallSigner(() => 'secret'.repeat(6)),
    agencies: { leadOf: () => ({ code: 'STC', name: 'Sở Tài chính', nameEn: null }) },
    log: createLogger('test', 'silent'),
    limits,
    observer: {
      beginCall: () => null,
      onCall: (call) => seen.push(call),
      onBreaker: ({ state }) => states.push(state),
    },
  });
  const outcome = async (text = query, forMs = 10_000): Promise<unknown> => {
    const { errors } = await source.ask({
      query: text,
      variables: null,
      isMutation: text === mutation || text.startsWith('mutation'),
      viewer: anonymousViewer('r'),
      deadline: Date.now() + forMs,
    });
    return errors?.[0]?.extensions?.['code'] ?? 'ok';
  };
  return Object.assign(source, { seen, states, outcome });
}

/** So many at once. */
export const times = <Value>(count: number, make: () => Promise<Value>): Promise<Value[]> =>
  Promise.all(Array.from({ length: count }, make));

export const tally = (outcomes: readonly unknown[]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const one of outcomes) counted[String(one)] = (counted[String(one)] ?? 0) + 1;
  return counted;
};
