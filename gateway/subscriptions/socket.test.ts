import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { callLifetimeSeconds, hmacCallSigner } from '../../shared/trust/call-signer.js';
import { writeServiceCredential } from '../../shared/trust/service-credential.js';
import { limits } from '../http/limits.js';
import { agencies } from '../testing/tiny-graph.js';
import { developmentKey } from '../testing/tiny-hub.js';
import { type FollowedHub, startFollowedHub, until, whenClosed } from './testing.followed-hub.js';
import { openInitialised, openSocket, type SocketClient } from './testing.socket-client.js';

let hub: FollowedHub;
const clients: SocketClient[] = [];
beforeAll(async () => {
  hub = await startFollowedHub();
});
afterAll(() => hub.stop());
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.terminate();
  await hub.leaveAll();
});

const keep = async (opening: Promise<SocketClient>): Promise<SocketClient> => {
  const client = await opening;
  clients.push(client);
  return client;
};
const connect = (payload?: object) => keep(openInitialised(hub.url, payload));
const handshake = (options?: Parameters<typeof openSocket>[1]) => keep(openSocket(hub.url, options));

const asked = 'subscription ($after: String) { b: budgetChanged(after: $after) { year } }';
const say = (year: number, position?: string) => hub.say({ b: { year } }, position);
const followed = (count = 1) => until(() => hub.upstream.length === count);

describe('one socket', () => {
  it('answers queries, mutations and subscriptions, several at a time', async () => {
    const client = await connect({ authorization: `Bearer ${developmentKey}` });
    client.subscribe('s', asked);
    await followed();
    client.subscribe('q', '{ rank(of: SECOND) }');
    client.subscribe('m', 'mutation { rename(code: "STC", name: "x") { code } }');
    const messages = await client.take(4);
    expect(messages.filter(({ id }) => id === 'q')).toEqual([
      { id: 'q', type: 'next', payload: { data: { rank: 2 } } },
      { id: 'q', type: 'complete' },
    ]);
    expect(messages.find(({ id }) => id === 'm')?.payload).toEqual({ data: { rename: { code: 'STC' } } });
    say(2024);
    expect(await client.take(1)).toEqual([{ id: 's', type: 'next', payload: { data: { b: { year: 2024 } } } }]);
    hub.upstream[0]?.end('event: complete\ndata:\n\n');
    expect(await client.take(1)).toEqual([{ id: 's', type: 'complete' }]);
  });

  it('joins each event with what others know, and says a hole with its error', async () => {
    const client = await connect({ acceptLanguage: 'en' });
    client.subscribe('1', 'subscription { budgetChanged { year agency { name } } }');
    await followed();
    const change = { budgetChanged: { year: 2025, agency: { __typename: 'Agency', id: agencies[0]?.id } } };
    hub.say(change);
    expect((await client.take(1))[0]?.payload).toEqual({
      data: { budgetChanged: { year: 2025, agency: { name: 'Sở Nội vụ' } } },
    });
    hub.institutions.misbehave((response) => response.writeHead(404).end());
    hub.say(change);
    const [hole] = await client.take(1);
    hub.institutions.misbehave(null);
    expect(hole?.payload.data).toEqual({ budgetChanged: { year: 2025, agency: null } });
    expect(hole?.payload.errors[0]).toMatchObject({
      message: expect.stringContaining('Department of Home Affairs'),
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    });
  });

  it('closes the stream of the subgraph when the client completes, and takes the id again', async () => {
    const client = await connect();
    client.subscribe('1', asked);
    await followed();
    const [first] = hub.upstream;
    client.send({ id: '1', type: 'complete' });
    if (first !== undefined) await whenClosed(first);
    client.subscribe('1', asked);
    await followed(2);
    say(2025);
    expect((await client.take(1))[0]?.payload).toEqual({ data: { b: { year: 2025 } } });
  });

  it('that is cut closes the streams of the subgraphs', async () => {
    const client = await connect();
    client.subscribe('1', asked);
    await followed();
    client.socket.terminate();
    const [upstream] = hub.upstream;
    if (upstream !== undefined) await whenClosed(upstream);
  });

  it('shares the stream of the subgraph with server-sent events', async () => {
    const client = await connect();
    client.subscribe('1', asked);
    await followed();
    const stream = await hub.open(asked);
    say(2025);
    expect([(await client.take(1))[0]?.payload, ...(await stream.take(1))]).toEqual(
      Array(2).fill({ data: { b: { year: 2025 } } }),
    );
    expect(hub.upstream).toHaveLength(1);
  });

  it.each([
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{', 'GRAPHQL_PARSE_FAILED'],
    [' ', 'BAD_REQUEST'],
    ['query ($a: Rank!) { rank(of: $a) }', 'BAD_USER_INPUT'],
    ['{ agency(code: "STC") { citizenRef } }', 'UNAUTHENTICATED'],
    ['subscription { agencyChanged { id } }', 'UNAUTHENTICATED'],
    ['mutation { rename(code: "STC", name: "x") { code } }', 'UNAUTHENTICATED'],
    ['subscription { a: budgetChanged { year } b: budgetChanged { year } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses like a POST, and stays open: %s', async (query, code) => {
    const client = await connect();
    client.subscribe('1', query);
    expect(await client.take(1)).toMatchObject([
      { id: '1', type: 'error', payload: [{ extensions: { code, requestId: expect.any(String) } }] },
    ]);
    client.subscribe('1', '{ rank(of: FIRST) }');
    expect((await client.take(2))[0]?.payload).toEqual({ data: { rank: 1 } });
  });

  it('ends a stream that breaks off with an error that names the agency', async () => {
    const client = await connect();
    client.subscribe('1', asked);
    await followed();
    say(2024, '7');
    hub.upstream[0]?.write(':\n\n', () => hub.upstream[0]?.destroy());
    const [, last] = await client.take(2);
    expect(last).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', agency: { code: 'STC' }, position: '7' } }],
    });
  });

  it(`refuses, like all others, to open more than ${limits.maxStreams} streams`, async () => {
    const perSocket = limits.maxOperationsPerSocket;
    const sockets = await Promise.all(Array.from({ length: limits.maxStreams / perSocket }, () => connect()));
    for (const client of sockets) for (let n = 0; n < perSocket; n++) client.subscribe(`${n}`, asked);
    for (const client of sockets) client.send({ type: 'ping' });
    for (const client of sockets) await client.take(1);
    await followed();
    const client = await connect();
    client.subscribe('1', asked);
    const refused = { code: 'TOO_MANY_REQUESTS', retryable: true };
    expect(await client.take(1)).toMatchObject([{ id: '1', type: 'error', payload: [{ extensions: refused }] }]);
    expect((await hub.open(asked)).status).toBe(429);
    say(2025);
    for (const { take } of sockets) expect(new Set((await take(perSocket)).map(({ id }) => id)).size).toBe(perSocket);
    expect(hub.upstream).toHaveLength(1);
  });

  it(`refuses more than ${limits.maxOperationsPerSocket} operations at the same time`, async () => {
    const client = await connect();
    for (let n = 0; n < limits.maxOperationsPerSocket; n++) client.subscribe(`${n}`, asked);
    await followed();
    client.subscribe('more', asked);
    expect(await client.take(1)).toMatchObject([
      { id: 'more', type: 'error', payload: [{ extensions: { code: 'TOO_MANY_REQUESTS', retryable: true } }] },
    ]);
  });

  it('sends a large answer to a client that takes its time, and hears it again then', async () => {
    const client = await connect();
    client.subscribe('1', 'subscription { b: budgetChanged { total } }');
    await followed();
    client.socket.pause();
    const total = 'x'.repeat(900_000);
    for (let n = 0; n < 12; n++) hub.say({ b: { total } }, String(n));
    client.subscribe('q', '{ rank(of: FIRST) }');
    await pause(50);
    client.socket.resume();
    const messages = await client.take(14);
    expect(new Set(messages.map(({ type }) => type))).toEqual(new Set(['next', 'complete']));
    expect(messages.filter(({ id }) => id === '1').map(({ payload }) => payload.data.b.total.length as number)).toEqual(
      Array(12).fill(900_000),
    );
    expect(messages.find(({ id }) => id === 'q')?.payload).toEqual({ data: { rank: 1 } });
  });
});

describe('a client that is gone without a word', () => {
  it('is noticed by a ping that it does not answer', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const client = await handshake({ autoPong: false });
      let pings = 0;
      client.socket.on('ping', () => pings++);
      vi.advanceTimersByTime(12_000);
      await until(() => pings === 1);
      client.socket.pong();
      client.send({ type: 'ping' });
      await client.take(1); // so the pong has arrived
      vi.advanceTimersByTime(12_000);
      await until(() => pings === 2);
      vi.advanceTimersByTime(12_000);
      expect((await client.closed)[0]).toBe(1006);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('who asks', () => {
  it('says so in connection_init', async () => {
    const client = await connect({ Authorization: `Bearer ${developmentKey}:citizen`, acceptLanguage: 'en' });
    client.subscribe('1', asked);
    await followed();
    expect(hub.finance.calls[0]?.viewer).toMatchObject({ subject: 'development:citizen', locale: 'en' });
  });

  it('may say so in the headers of the upgrade, where it is no browser', async () => {
    const client = await handshake({ headers: { authorization: `Bearer ${developmentKey}`, 'accept-language': 'en' } });
    client.send({ type: 'connection_init' });
    expect(await client.take(1)).toEqual([{ type: 'connection_ack' }]);
    client.subscribe('1', asked);
    await followed();
    expect(hub.finance.calls[0]?.viewer).toMatchObject({ subject: 'development:administrator', locale: 'en' });
  });

  it.each([['Bearer wrong'], [7], [{}]])('is not taken for anonymous with %s', async (authorization) => {
    const client = await handshake();
    client.send({ type: 'connection_init', payload: { authorization } });
    expect(await client.closed).toEqual([4403, 'Forbidden']);
  });

  it('is asked again when its credentials have expired: what it follows ends, and a new question closes the socket', async () => {
    const someTimeAgo = new Date(Date.now() - (callLifetimeSeconds - 2) * 1000);
    const signer = hmacCallSigner(
      () => hub.finance.callSecret,
      () => someTimeAgo,
    );
    const client = await connect({ authorization: writeServiceCredential(signer, 'finance') });
    client.subscribe('1', asked);
    await followed();
    expect(await client.take(1)).toMatchObject([
      { id: '1', type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
    client.subscribe('2', '{ rank(of: FIRST) }');
    expect(await client.closed).toEqual([4403, 'Forbidden']);
  });
});

describe('the protocol', () => {
  it('is the only one that is spoken', async () => {
    const client = await handshake({ protocols: [] });
    expect(await client.closed).toEqual([4406, 'Subprotocol not acceptable']);
  });

  const init = { type: 'connection_init' };
  const subscribe = { id: '1', type: 'subscribe', payload: { query: asked } };
  it.each<[string, unknown[], number]>([
    ['text that is not JSON', ['{'], 4400],
    ['bytes', [Buffer.from(JSON.stringify(init))], 4400],
    ['no object', ['7'], 4400],
    ['a message without a type', [{ id: '1' }], 4400],
    ['a message of an unknown type', [{ type: 'start' }], 4400],
    ['a message that is the server’s', [{ type: 'next', id: '1', payload: {} }], 4400],
    ['a subscribe without a query', [init, { id: '1', type: 'subscribe', payload: {} }], 4400],
    ['a subscribe without an id', [init, { type: 'subscribe', payload: { query: asked } }], 4400],
    [
      'variables that are no object',
      [init, { id: '1', type: 'subscribe', payload: { query: asked, variables: 7 } }],
      4400,
    ],
    ['a question before it is known who asks', [subscribe], 4401],
    ['two connection_init', [init, init], 4429],
    ['an id that is in use', [init, subscribe, subscribe], 4409],
    ['a message over the limit', ['x'.repeat(limits.maxBodyBytes + 1)], 1009],
  ])('%s closes the socket with its code', async (_what, messages, code) => {
    const client = await handshake();
    for (const message of messages) {
      client.send(message);
      if (message === init && messages[1] !== init) await client.take(1);
    }
    const [closedWith] = await client.closed;
    expect(closedWith).toBe(code);
  });

  it.each([[[]], [undefined]])('survives what is no WebSocket at all, spoken as %j', async (protocols) => {
    const client = await handshake(protocols === undefined ? {} : { protocols });
    const { _socket: wire } = client.socket as unknown as { _socket: Duplex };
    wire.write(Buffer.alloc(64, 0xff));
    expect([1002, 4406]).toContain((await client.closed)[0]);
    expect((await hub.ask('{ rank(of: FIRST) }')).status).toBe(200);
  });

  it('does not wait for a client that does not say who it is', async () => {
    const client = await handshake();
    expect(await client.closed).toEqual([4408, 'Connection initialisation timeout']);
  });

  it('answers a ping with its payload, also before the hand-shake', async () => {
    const client = await handshake();
    client.send({ type: 'ping', payload: { a: 1 } });
    client.send({ type: 'pong' });
    expect(await client.take(1)).toEqual([{ type: 'pong', payload: { a: 1 } }]);
  });

  it('is spoken at /graphql only', async () => {
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/other`, 'graphql-transport-ws');
    const [, { statusCode }] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
    socket.on('error', () => {});
    socket.terminate();
    expect(statusCode).toBe(404);
  });
});

describe('the client of graphql-ws', () => {
  const client = (payload: Record<string, unknown>) =>
    createClient({
      url: `${hub.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: payload,
      lazyCloseTimeout: 0,
      retryAttempts: 0,
    });

  it('asks and follows', async () => {
    const { iterate, dispose } = client({ authorization: `Bearer ${developmentKey}` });
    for await (const answer of iterate({ query: '{ rank(of: FIRST) }' })) expect(answer).toEqual({ data: { rank: 1 } });
    const following = iterate({ query: asked, variables: { after: '7' } });
    const next = following.next();
    await followed();
    say(2025);
    expect((await next).value).toEqual({ data: { b: { year: 2025 } } });
    await following.return?.();
    const [upstream] = hub.upstream;
    if (upstream !== undefined) await whenClosed(upstream);
    await dispose();
  });
});

describe('a gateway that stops', () => {
  it('lets what runs end, tells those who follow where to go on, and clients to come again', async () => {
    const own = await startFollowedHub();
    const client = await keep(openInitialised(own.url));
    client.subscribe('s', asked);
    await until(() => own.upstream.length === 1);
    own.say({ b: { year: 2024 } }, '7');
    await client.take(1);
    let answer = (): void => {};
    own.institutions.misbehave((response) => {
      answer = () => response.setHeader('content-type', 'application/json').end('{"data":{"rank":1}}');
    });
    client.subscribe('q', '{ rank(of: FIRST) }');
    await until(() => own.institutions.calls.length === 1);
    const stopped = own.gateway.stop({ noticeMs: 0, graceMs: 60_000 });
    expect(await client.take(1)).toMatchObject([
      { id: 's', type: 'error', payload: [{ extensions: { code: 'STREAM_ENDED', retryable: true, position: '7' } }] },
    ]);
    answer();
    expect((await client.take(2))[0]?.payload).toEqual({ data: { rank: 1 } });
    expect(await client.closed).toEqual([1001, 'Going away']);
    await stopped;
    await Promise.all([own.institutions.stop(), own.finance.stop()]);
  });

  it('does not wait longer than the grace for a client that does not close', async () => {
    const own = await startFollowedHub();
    const client = await keep(openInitialised(own.url));
    client.socket.pause(); // it does not hear that it is to close
    await own.stop();
    client.socket.resume();
    await client.closed;
  });
});

describe('a request that offers another protocol', () => {
  it('is answered in HTTP/1.1 as it is', async () => {
    const { request } = await import('node:http');
    const body = JSON.stringify({ query: '{ rank(of: FIRST) }' });
    const headers = {
      connection: 'Upgrade, HTTP2-Settings',
      upgrade: 'h2c',
      'http2-settings': 'AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    };
    const call = request(`${hub.url}/graphql`, { method: 'POST', headers });
    call.end(body);
    const [response] = (await once(call, 'response')) as [AsyncIterable<Buffer> & { statusCode: number }];
    let text = '';
    for await (const bytes of response) text += String(bytes);
    expect([response.statusCode, text]).toEqual([200, '{"data":{"rank":1}}']);
  });
});
