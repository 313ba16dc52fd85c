import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendPieces, whenGone } from './send-pieces.js';

let server: Server;
let answer: (response: ServerResponse) => void;
beforeAll(async () => {
  server = createServer((_, response) => answer(response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function* pieces(count: number): AsyncGenerator<Buffer> {
  for (let piece = 0; piece < count; piece++) yield Buffer.alloc(64 * 1024);
}

/** What became of the sending, and what the reader has in hand. */
async function sent(
  count: number,
  stallsAfterMs: number,
): Promise<{ done: Promise<unknown>; received: IncomingMessage }> {
  let done: Promise<unknown> = Promise.resolve();
  answer = (response) => {
    response.writeHead(200, { trailer: 'x-export-rows' });
    const trailers = () => ({ 'x-export-rows': String(count) });
    done = sendPieces(response, pieces(count), { signal: whenGone(response), stallsAfterMs, trailers }).catch(
      (error: unknown) => {
        response.destroy();
        return error;
      },
    );
  };
  const [received] = (await once(get({ port: (server.address() as AddressInfo).port }), 'response')) as [
    IncomingMessage,
  ];
  return { done, received };
}

test('what stands behind the last piece arrives behind it', async () => {
  const { done, received } = await sent(100, 10_000);
  let bytes = 0;
  for await (const chunk of received as AsyncIterable<Buffer>) bytes += chunk.length;
  expect([bytes, received.complete, received.trailers]).toEqual([100 * 64 * 1024, true, { 'x-export-rows': '100' }]);
  expect(await done).toBeUndefined();
});

test('a reader who takes nothing is given up', async () => {
  const { done, received } = await sent(10_000, 100);
  received.pause();
  expect(await done).toBeInstanceOf(Error);
  received.resume();
  await expect(once(received, 'end')).rejects.toThrow();
});

test('a reader who goes away ends the sending', async () => {
  const { done, received } = await sent(10_000, 60_000);
  received.destroy();
  expect(await done).toBeInstanceOf(Error);
});
