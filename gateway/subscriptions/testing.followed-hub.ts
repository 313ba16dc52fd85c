import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { openTestStream, type TestStream } from '../../shared/service/testing.event-stream.js';
import { startTinyHub, type TinyHub } from '../testing/tiny-hub.js';

interface Asking {
  readonly variables?: object;
  readonly headers?: object;
}

/** A tiny hub whose finance subgraph says what a test lets it say. */
export interface FollowedHub extends TinyHub {
  /** The subgraph's end of each stream that was opened since the last test. */
  readonly upstream: ServerResponse[];
  /** Opens a stream as a client of server-sent events does. */
  open(query: string, asking?: Asking): Promise<TestStream>;
  /** One event of the subgraph's stream; the last that was opened, or another. */
  say(data: object, position?: string, on?: ServerResponse): void;
  /** Leaves all streams, and waits until the gateway has left them too. */
  leaveAll(): Promise<void>;
}

export async function startFollowedHub(): Promise<FollowedHub> {
  const hub = await startTinyHub();
  const upstream: ServerResponse[] = [];
  const streams: TestStream[] = [];
  const follow = (): void =>
    hub.finance.misbehave((response, { headers }) => {
      if (headers.accept !== 'text/event-stream') return void response.writeHead(503).end();
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(':\n\n');
      upstream.push(response);
    });
  follow();
  hub.forgetCalls();
  return {
    ...hub,
    upstream,
    async open(query, { variables = {}, headers = {} } = {}) {
      const stream = await openTestStream(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      streams.push(stream);
      return stream;
    },
    say: (data, position, on = upstream.at(-1)) => void on?.write(eventFrame(data, position)),
    async leaveAll() {
      for (const stream of streams.splice(0)) stream.close();
      await Promise.all(upstream.splice(0).map(whenClosed));
      hub.forgetCalls();
      follow();
    },
  };
}

export const eventFrame = (data: object, position?: string): string =>
  `event: next\n${position === undefined ? '' : `id: ${position}\n`}data: ${JSON.stringify({ data })}\n\n`;

export const whenClosed = async (response: ServerResponse): Promise<void> => {
  if (!response.closed) await once(response, 'close');
};

/** Looks again and again until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}
