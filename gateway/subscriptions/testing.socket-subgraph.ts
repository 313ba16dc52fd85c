import { EventEmitter, on } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse, subscribe, validate } from 'graphql';
import { makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { callHeader, hmacCallSigner } from '../../shared/trust/call-signer.js';
import type { Viewer } from '../../shared/trust/viewer.js';
import { financeResolvers, financeSdl } from '../testing/tiny-graph.js';

/** A change of a budget, or a fault in its place. */
export type Change = { readonly year: number; readonly position?: string } | Error;

interface Follower {
  readonly viewer: Viewer;
  readonly variables: unknown;
}

export interface SocketSubgraph {
  readonly url: string;
  /** Who follows now, and with which variables. */
  readonly followers: readonly Follower[];
  readonly sockets: Set<WebSocket>;
  say(change: Change): void;
  complete(): void;
  stop(): Promise<void>;
}

/** The finance subgraph over `graphql-transport-ws`, by the server of graphql-ws: it answers only operations that are signed for it. */
export async function startSocketSubgraph(callSecret: string): Promise<SocketSubgraph> {
  const signer = hmacCallSigner(() => callSecret);
  const changes = new EventEmitter();
  const followers: Follower[] = [];
  const schema: GraphQLSchema = buildSubgraphSchema({
    typeDefs: parse(financeSdl),
    resolvers: {
      ...financeResolvers,
      Subscription: {
        budgetChanged: {
          subscribe: (_root: unknown, _given: unknown, follower: Follower) => follow(changes, follower, followers),
        },
      },
    } as never,
  });
  const protocol = makeServer<Record<string, unknown>>({
    onSubscribe: ({ connectionParams }, _id, { query, variables }) => {
      const asked = JSON.stringify({ query, ...(variables == null ? {} : { variables }) });
      const { viewer } = signer.verify(connectionParams?.[callHeader] as string, 'finance', asked);
      const document = parse(query);
      const faults = validate(schema, document);
      if (faults.length > 0) return faults;
      return { schema, document, variableValues: variables, contextValue: { viewer, variables } };
    },
    execute,
    subscribe,
    onNext: (_context, _id, _payload, _args, result) => {
      const year = (result.data as { b?: { year: number } } | null)?.b?.year;
      return year === undefined ? undefined : { data: result.data ?? null, extensions: { position: `p${year}` } };
    },
  });
  const sockets = new Set<WebSocket>();
  const http = createServer();
  const server = new WebSocketServer({ server: http, handleProtocols: () => 'graphql-transport-ws' });
  server.on('connection', (socket, request) => {
    sockets.add(socket);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => socket.send(data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (hear) =>
          socket.on('message', (data) => {
            hear(String(data as Buffer)).catch((error: unknown) => socket.close(4403, String(error).slice(0, 100)));
          }),
      },
      { socket, request },
    );
    socket.once('close', (code, reason) => {
      sockets.delete(socket);
      void closed(code, String(reason));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/`,
    followers,
    sockets,
    say: (change) => void changes.emit('change', change),
    complete: () => void changes.emit('change', null),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.terminate();
        server.close();
        http.close(() => resolve());
      }),
  };
}

/** Ends when it is left, also while it waits. */
function follow(changes: EventEmitter, follower: Follower, followers: Follower[]) {
  const heard = on(changes, 'change');
  followers.push(follower);
  const end = async () => {
    const index = followers.indexOf(follower);
    if (index >= 0) followers.splice(index, 1);
    await heard.return?.();
    return { value: undefined, done: true as const };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const next = (await heard.next()) as IteratorResult<[Change | null], void>;
      const change = next.done === true ? null : next.value[0];
      if (change === null) return end();
      if (change instanceof Error) return end().then(() => Promise.reject(change));
      return { value: { budgetChanged: { total: '1', year: change.year, agency: financeAgency } }, done: false };
    },
    return: end,
  };
}

const financeAgency = financeResolvers.Query.budgets()[0]?.agency;
