import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callLimits } from './call-limits.js';
import {
  answersWell,
  hangs,
  mutation,
  query,
  type ScriptedSubgraph,
  sourceOf,
  startScripted,
  tally,
  times,
} from './scripted-subgraph.fixture.js';
import { SubgraphPool } from './subgraph-pool.js';

let subgraph: ScriptedSubgraph;
beforeEach(async () => {
  subgraph = await startScripted();
});
afterEach(() => subgraph.stop());

describe('an answer', () => {
  it('is cut off when it does not come', async () => {
    subgraph.play(hangs);
    const source = sourceOf(subgraph.url, { timeoutMs: 200 });
    expect(await source.outcome()).toBe('DEADLINE_EXCEEDED');
    expect(source.seen).toMatchObject([{ subgraph: 'finance', outcome: 'timeout', retried: false }]);
  });

  it('is cut off when it drips, however steadily', async () => {
    let isBrokenOff = false;
    subgraph.play((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => {
        clearInterval(drip);
        isBrokenOff = true;
      });
    });
    const startedAt = Date.now();
    expect(await sourceOf(subgraph.url, { timeoutMs: 300 }).outcome()).toBe('DEADLINE_EXCEEDED');
    expect(Date.now() - startedAt).toBeLessThan(2_000);
    await expect.poll(() => isBrokenOff).toBe(true); // the rest is not received either
  });

  it('is cut off at its largest size, whether it says its size or not', async () => {
    const source = sourceOf(subgraph.url, { maxAnswerBytes: 50_000 });
    for (const headers of [{ 'content-length': '1000000' }, {}]) {
      subgraph.play((response) => {
        response.writeHead(200, { 'content-type': 'application/json', ...headers });
        response.end(Buffer.alloc(1_000_000, 32));
      });
      expect(await source.outcome()).toBe('SUBGRAPH_UNAVAILABLE');
    }
    expect(tally(source.seen.map(({ outcome }) => outcome))).toEqual({ 'too-large': 2 });
  });

  it('may come in many pieces', async () => {
    subgraph.play((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const pieces = ['{"data":{"__type', 'name":"Qu', 'ery"}}'];
      const send = (): void => {
        response.write(pieces.shift() ?? '');
        if (pieces.length > 0) setTimeout(send, 5);
        else response.end();
      };
      send();
    });
    expect(await sourceOf(subgraph.url).outcome()).toBe('ok');
  });

  it('that is not HTTP is a bad answer', async () => {
    const babbler = createServer((socket) => socket.on('error', () => {}).write('SSH-2.0-OpenSSH_9.2\r\n\r\n'));
    await new Promise<void>((resolve) => babbler.listen(0, '127.0.0.1', resolve));
    const source = sourceOf(`http://127.0.0.1:${(babbler.address() as AddressInfo).port}`);
    expect(await source.outcome(mutation)).toBe('SUBGRAPH_UNAVAILABLE');
    await source.close();
    babbler.close();
  });
});

it.each([301, 302, 303, 307, 308])('a redirect (%i) is refused, and its target hears nothing', async (status) => {
  const elsewhere = await startScripted();
  subgraph.play((response) => response.writeHead(status, { location: `${elsewhere.url}/graphql` }).end());
  const source = sourceOf(subgraph.url);
  expect(await source.outcome()).toBe('SUBGRAPH_UNAVAILABLE');
  expect(source.seen).toMatchObject([{ outcome: 'bad-answer' }]);
  expect([subgraph.arrivals.length, elsewhere.taken()]).toEqual([1, 0]);
  await elsewhere.stop();
});

it('an https address is spoken to in TLS only', async () => {
  const firstBytes: number[] = [];
  const listener = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data: Buffer) => {
      firstBytes.push(data[0] ?? -1);
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const source = sourceOf(`https://127.0.0.1:${(listener.address() as AddressInfo).port}`);
  expect(await source.outcome(mutation)).toBe('SUBGRAPH_UNAVAILABLE');
  const handshake = 22;
  expect(firstBytes).toEqual([handshake]);
  await source.close();
  listener.close();
});

describe('connections', () => {
  it('are used again', async () => {
    const source = sourceOf(subgraph.url);
    for (let n = 0; n < 100; n++) expect(await source.outcome()).toBe('ok');
    // Two, because one that has just been answered on is used again only a moment later.
    expect(subgraph.taken()).toBeLessThanOrEqual(2);
    await times(8, async () => {
      for (let n = 0; n < 25; n++) expect(await source.outcome()).toBe('ok');
    });
    expect(subgraph.taken()).toBeLessThanOrEqual(16);
    expect(subgraph.arrivals).toHaveLength(300);
  });

  it('are never more than agreed', async () => {
    subgraph.play((response, request) => setTimeout(() => answersWell(response, request), 10));
    const source = sourceOf(subgraph.url, { maxInFlight: 5 });
    expect(tally(await times(60, () => source.outcome()))).toEqual({ ok: 60 });
    expect(subgraph.taken()).toBeLessThanOrEqual(5);
  });

  it('are given up before the subgraph gives them up: a thousand calls at the edge, mutations among them, no error', async () => {
    const idle = new WeakMap<object, NodeJS.Timeout>();
    // It closes what was idle for a second, and does not say so beforehand (Node's servers do: `keep-alive: timeout=65`).
    subgraph.play((response, request) => {
      clearTimeout(idle.get(request.socket));
      response.on('finish', () =>
        idle.set(
          request.socket,
          setTimeout(() => request.socket.end(), 1_000),
        ),
      );
      answersWell(response.setHeader('connection', 'keep-alive'), request);
    });
    const source = sourceOf(subgraph.url, { keepAliveMs: 50 });
    const lanes = await times(50, async () => {
      const outcomes: unknown[] = [];
      for (let n = 0; n < 20; n++) {
        outcomes.push(await source.outcome(n % 2 === 0 ? query : mutation));
        await pause(20 + Math.random() * 60); // around the moment at which an idle connection is given up
      }
      return outcomes;
    });
    expect(tally(lanes.flat())).toEqual({ ok: 1_000 });
    expect(source.seen.filter(({ retried }) => retried)).toEqual([]);
    expect(subgraph.arrivals).toHaveLength(1_000);
    expect(subgraph.taken()).toBeGreaterThan(50); // it was the edge: some were given up
  });

  it('are all closed by `close`, after what is under way', async () => {
    subgraph.play((response, request) => setTimeout(() => answersWell(response, request), 100));
    const source = sourceOf(subgraph.url);
    const running = times(3, () => source.outcome());
    await expect.poll(() => subgraph.arrivals.length).toBe(3);
    const closed = source.close();
    expect(await source.outcome()).toBe('SUBGRAPH_UNAVAILABLE');
    expect(await running).toEqual(['ok', 'ok', 'ok']);
    await closed;
    await expect.poll(subgraph.open).toBe(0);
  });
});

it('a call whose time ran out before it had a connection is not sent later', async () => {
  const pool = new SubgraphPool(subgraph.url, { ...callLimits, maxInFlight: 1 });
  let release = (): void => {};
  subgraph.play((response, request) => (release = () => answersWell(response, request)));
  const ask = (text: string, timeoutMs: number): Promise<number> =>
    pool.post({ headers: [], body: Buffer.from(JSON.stringify({ query: text })) }, timeoutMs, ({ status }) => status);
  const first = ask(query, 5_000);
  await expect.poll(() => subgraph.arrivals.length).toBe(1);
  await expect(ask(mutation, 50)).rejects.toMatchObject({ reason: 'hurried' });
  subgraph.play(answersWell);
  release();
  expect(await first).toBe(200);
  expect(await ask(query, 5_000)).toBe(200);
  expect(subgraph.arrivals).toEqual([query, query]);
  await pool.close();
});
