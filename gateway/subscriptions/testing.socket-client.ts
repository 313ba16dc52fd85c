import { on, once } from 'node:events';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface SocketMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read what they expect
}

/** A client that says what a test lets it say, also what the protocol forbids. */
export interface SocketClient {
  readonly socket: WebSocket;
  send(message: unknown): void;
  subscribe(id: string, query: string, variables?: object): void;
  /** The next so many messages. */
  take(count: number): Promise<SocketMessage[]>;
  /** Code and reason with which it is closed. */
  readonly closed: Promise<[number, string]>;
}

interface SocketOptions {
  readonly protocols?: string[];
  readonly headers?: Record<string, string>;
  readonly autoPong?: boolean;
}

export async function openSocket(
  url: string,
  { protocols = [GRAPHQL_TRANSPORT_WS_PROTOCOL], ...options }: SocketOptions = {},
): Promise<SocketClient> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocols, options);
  const messages = on(socket, 'message', { close: ['close'] });
  const closed = new Promise<[number, string]>((resolve) => {
    socket.once('close', (code, reason) => resolve([code, String(reason)]));
  });
  await once(socket, 'open');
  const send = (message: unknown): void =>
    socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
  return {
    socket,
    send,
    subscribe: (id, query, variables = {}) => send({ id, type: 'subscribe', payload: { query, variables } }),
    async take(count) {
      const taken: SocketMessage[] = [];
      while (taken.length < count) {
        const next = (await messages.next()) as IteratorResult<[Buffer], void>;
        if (next.done === true) throw new Error(`The socket closed after ${taken.length} of ${count} messages`);
        taken.push(JSON.parse(String(next.value[0])) as SocketMessage);
      }
      return taken;
    },
    closed,
  };
}

/** The same, after the hand-shake. */
export async function openInitialised(url: string, payload?: object): Promise<SocketClient> {
  const client = await openSocket(url);
  client.send({ type: 'connection_init', payload });
  await client.take(1);
  return client;
}
