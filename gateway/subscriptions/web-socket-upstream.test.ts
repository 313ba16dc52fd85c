import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { openTestStream, type TestStream } from '../../shared/service/testing.event-stream.js';
import { startTinyHub, type TinyHub } from '../testing/tiny-hub.js';
import { until } from './testing.followed-hub.js';
import { type SocketSubgraph, startSocketSubgraph } from './testing.socket-subgraph.js';

const callSecret = 'finance '.padEnd(40, 'secret');
let hub: TinyHub;
let subgraph: SocketSubgraph;
const streams: TestStream[] = [];
beforeAll(async () => {
  subgraph = await startSocketSubgraph(callSecret);
  hub = await startTinyHub({ subscriptionUrl: subgraph.url });
});
afterAll(() => Promise.all([hub.stop(), subgraph.stop()]));
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await until(() => subgraph.sockets.size === 0);
});

async function open(query: string, variables: object = {}, url = hub.url): Promise<TestStream> {
  const stream = await openTestStream(`${url}/graphql`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  streams.push(stream);
  return stream;
}

const asked = 'subscription ($after: String) { b: budgetChanged(after: $after) { year agency { name } } }';
const followed = (count = 1) => until(() => subgraph.followers.length === count);
const outage = { code: 'SUBGRAPH_UNAVAILABLE', retryable: true, subgraph: 'finance', agency: { code: 'STC' } };
const reasonOf = async (stream: TestStream) => (await stream.take(1))[0]?.errors?.[0]?.extensions;

describe('a subgraph that is followed by WebSocket', () => {
  it('is asked with a signature over the operation, and each event is joined', async () => {
    const stream = await open(asked, { after: 'p7' });
    await followed();
    expect(subgraph.followers).toMatchObject([{ viewer: { subject: null, locale: 'vi' }, variables: { after: 'p7' } }]);
    subgraph.say({ year: 2024 });
    subgraph.say({ year: 2025 });
    expect((await stream.take(2)).map(({ data }) => data.b)).toEqual(
      [2024, 2025].map((year) => ({ year, agency: { name: 'Sở Tài chính' } })),
    );
    subgraph.complete();
    expect((await stream.results.next()).done).toBe(true);
  });

  it('is left when the last reader leaves, and asked once for all who ask the same', async () => {
    const [first, second] = [await open(asked), await open(asked)];
    await followed();
    expect(subgraph.sockets.size).toBe(1);
    first.close();
    subgraph.say({ year: 2025 });
    await second.take(1);
    second.close();
    await followed(0);
    await until(() => subgraph.sockets.size === 0);
  });

  it('that breaks off ends the stream with an error that names the agency, and the position', async () => {
    const stream = await open(asked);
    await followed();
    subgraph.say({ year: 2024 });
    await stream.take(1);
    for (const socket of subgraph.sockets) socket.terminate();
    expect(await reasonOf(stream)).toMatchObject({ ...outage, position: 'p2024' });
  });

  it('that fails ends the stream without telling of its inside', async () => {
    const stream = await open(asked);
    await followed();
    subgraph.say(new Error('SELECT 1'));
    const [last] = await stream.take(1);
    expect(last?.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(last)).not.toContain('SELECT');
  });

  it('that does not accept the signature is as good as away', async () => {
    const stranger = await startSocketSubgraph('another secret'.padEnd(40, '.'));
    const own = await startTinyHub({ subscriptionUrl: stranger.url });
    expect(await reasonOf(await open(asked, {}, own.url))).toMatchObject(outage);
    await Promise.all([own.stop(), stranger.stop()]);
  });

  it('that is not there is away', async () => {
    const own = await startTinyHub({ subscriptionUrl: 'ws://127.0.0.1:9' });
    const stream = await open(asked, {}, own.url);
    expect([stream.status, await reasonOf(stream)]).toMatchObject([503, outage]);
    await own.stop();
  });

  it.each([
    ['text', 'hello'],
    ['another message than an acknowledgement', '{"type":"complete","id":"1"}'],
  ])('that says %s is away', async (_what, said) => {
    const http = createServer();
    const server = new WebSocketServer({ server: http, handleProtocols: () => 'graphql-transport-ws' });
    server.on('connection', (socket) => socket.on('message', () => socket.send(said)));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const own = await startTinyHub({ subscriptionUrl: `ws://127.0.0.1:${(http.address() as AddressInfo).port}` });
    const stream = await open(asked, {}, own.url);
    expect([stream.status, await reasonOf(stream)]).toMatchObject([503, outage]);
    await own.stop();
    server.close();
    http.close();
  });

  it('is not heard faster than its reader takes', async () => {
    const stream = await open(asked);
    await followed();
    for (let year = 1; year <= 500; year++) subgraph.say({ year });
    expect((await stream.take(500)).map(({ data }) => data.b.year as number)).toEqual(
      Array.from({ length: 500 }, (_, n) => n + 1),
    );
  });
});
