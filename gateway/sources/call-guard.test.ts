import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import {
  answersWell,
  hangs,
  isBusy,
  mutation,
  query,
  resets,
  type Script,
  type ScriptedSubgraph,
  sourceOf,
  startScripted,
  tally,
  times,
} from './scripted-subgraph.fixture.js';

let subgraph: ScriptedSubgraph;
beforeEach(async () => {
  subgraph = await startScripted();
});
afterEach(() => subgraph.stop());

/** Badly once, then well. */
const once = (script: Script): void =>
  subgraph.play((response, request) => {
    subgraph.play(answersWell);
    script(response, request);
  });

const neverOpens = { judgedCalls: 100_000, unreachableInARow: 100_000 };
const noRetries = { maxSavedRetries: 0 };

describe('a query that failed', () => {
  const worthIt: [string, Script][] = [
    ['a reset', resets],
    ['a connection that was closed', (response) => void response.socket?.end()],
    ['a 503', isBusy],
  ];
  it.each(worthIt)('is asked a second time after %s', async (_name, script) => {
    once(script);
    const source = sourceOf(subgraph.url);
    expect(await source.outcome()).toBe('ok');
    expect(subgraph.arrivals).toEqual([query, query]);
    expect(source.seen).toMatchObject([{ outcome: 'answered', retried: true }]);
  });

  it('is asked a second time, not a third', async () => {
    subgraph.play(resets);
    expect(await sourceOf(subgraph.url).outcome()).toBe('SUBGRAPH_UNAVAILABLE');
    expect(subgraph.arrivals).toHaveLength(2);
  });

  it('is asked again after a pause only', async () => {
    const arrivedAt: number[] = [];
    subgraph.play((response, request) => {
      arrivedAt.push(performance.now());
      isBusy(response, request);
    });
    await sourceOf(subgraph.url, { retryAfterAtLeastMs: 100, retryAfterAtMostMs: 150 }).outcome();
    const [first = 0, second = 0] = arrivedAt;
    expect(second - first).toBeGreaterThan(90);
  });

  const notWorthIt: [string, Script][] = [
    ['a time-out', hangs],
    ['a 500', (response) => void response.writeHead(500).end()],
    ['an answer that is not JSON', (response) => void response.end('<h1>')],
  ];
  it.each(notWorthIt)('is not asked again after %s', async (_name, script) => {
    subgraph.play(script);
    expect(await sourceOf(subgraph.url, { timeoutMs: 200 }).outcome()).not.toBe('ok');
    expect(subgraph.arrivals).toHaveLength(1);
  });

  it('is not asked again when the request has no time for it', async () => {
    subgraph.play(resets);
    const source = sourceOf(subgraph.url, { retryAfterAtLeastMs: 20_000, retryAfterAtMostMs: 20_000 });
    expect(await source.outcome()).toBe('SUBGRAPH_UNAVAILABLE');
    expect(subgraph.arrivals).toHaveLength(1);
  });

  it('is asked again within a budget: a tenth more calls, beside the ten that were saved', async () => {
    subgraph.play(isBusy);
    const source = sourceOf(subgraph.url, { ...neverOpens, retryAfterAtLeastMs: 0, retryAfterAtMostMs: 1 });
    for (let n = 0; n < 200; n++) await source.outcome();
    const retries = subgraph.arrivals.length - 200;
    expect(retries).toBe(source.seen.filter(({ retried }) => retried).length);
    expect(retries).toBeGreaterThanOrEqual(20);
    expect(retries).toBeLessThanOrEqual(31);
  });

  it('hides one reset in a hundred calls completely', async () => {
    let n = 0;
    subgraph.play((response, request) => (++n % 100 === 50 ? resets : answersWell)(response, request));
    const source = sourceOf(subgraph.url);
    for (let round = 0; round < 50; round++) {
      expect(tally(await times(20, () => source.outcome()))).toEqual({ ok: 20 });
    }
    expect(source.states).toEqual([]);
  });
});

describe('the breaker', () => {
  /** Ten good answers, then so many bad ones. */
  const afterTen = async (script: Script, bad: number, limits = {}) => {
    const source = sourceOf(subgraph.url, { ...noRetries, ...limits });
    for (let n = 0; n < 10; n++) await source.outcome();
    subgraph.play(script);
    for (let n = 0; n < bad; n++) await source.outcome();
    return source;
  };

  const failures: [string, Script][] = [
    ['503', isBusy],
    ['500', (response) => void response.writeHead(500).end()],
    ['HTML', (response) => void response.end('<h1>')],
  ];
  it.each(failures)('opens when half of twenty calls failed: %s', async (_name, script) => {
    const source = await afterTen(script, 9);
    expect([source.breakerState, source.states]).toEqual(['closed', []]);
    await source.outcome();
    expect([source.breakerState, source.states]).toEqual(['open', ['open']]);
  });

  it('opens when calls hang, and answers who still waits for a turn at once', async () => {
    subgraph.play(hangs);
    const source = sourceOf(subgraph.url, { timeoutMs: 400, maxInFlight: 20 });
    const first = times(20, () => source.outcome());
    await pause(200);
    const waiting = times(100, () => source.outcome());
    expect(tally(await first)).toEqual({ DEADLINE_EXCEEDED: 20 });
    await waiting;
    // Places are passed on until the twentieth failure: those who got one are late, the others are not asked.
    const outcomes = tally(source.seen.map(({ outcome }) => outcome));
    expect(outcomes['shut-off']).toBeGreaterThanOrEqual(80);
    expect(subgraph.arrivals.length).toBeLessThanOrEqual(40);
  });

  it('opens after five refused connections in a row, when there was somebody before', async () => {
    const source = sourceOf(subgraph.url, noRetries);
    await source.outcome();
    await subgraph.stop();
    for (let n = 0; n < 5; n++) await source.outcome();
    expect(source.breakerState).toBe('open');
  });

  it('does not open after five refused connections to who is still starting', async () => {
    const { url, stop } = await startScripted();
    await stop();
    const source = sourceOf(url, noRetries);
    for (let n = 0; n < 15; n++) await source.outcome();
    expect(source.breakerState).toBe('closed');
  });

  const json = (body: string, status = 200): Script => {
    return (response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  const harmless: [string, Script, object, number][] = [
    ['errors of GraphQL', json('{"errors":[{"message":"no"}]}'), {}, 10_000],
    ['a question that GraphQL refuses', json('{"errors":[{"message":"no"}]}', 400), {}, 10_000],
    ['fields left out', json('{"data":{}}'), {}, 10_000],
    ['answers that are too large', json(' '.repeat(2_000)), { maxAnswerBytes: 1_000 }, 10_000],
    ['requests that had hardly any time left', hangs, {}, 5],
  ];
  it.each(harmless)('does not open by %s', async (_name, script, limits, forMs) => {
    subgraph.play(script);
    const source = sourceOf(subgraph.url, { ...noRetries, ...limits });
    for (let n = 0; n < 30; n++) await source.outcome(query, forMs);
    expect(source.breakerState).toBe('closed');
  });

  it('forgets what is long past', async () => {
    const source = await afterTen(isBusy, 9, { judgedWithinMs: 300 });
    await pause(400);
    for (let n = 0; n < 9; n++) await source.outcome();
    expect(source.breakerState).toBe('closed');
  });

  it('while open, answers at once, names the agency and asks nobody', async () => {
    const source = await afterTen(isBusy, 10);
    const before = subgraph.arrivals.length;
    source.seen.length = 0;
    expect(tally(await times(300, () => source.outcome()))).toEqual({ SUBGRAPH_UNAVAILABLE: 300 });
    const durations = source.seen.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
    expect(durations[150]).toBeLessThan(100);
    expect(subgraph.arrivals).toHaveLength(before);
    const viewer = anonymousViewer('r');
    const { errors } = await source.ask({
      variables: null,
      isMutation: false,
      query,
      viewer,
      deadline: Date.now() + 1_000,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ retryable: true, agency: { code: 'STC', name: 'Sở Tài chính' } });
  });

  it('lets one probe through, and nobody waits for what it finds', async () => {
    const source = await afterTen(isBusy, 10, { probeAfterMs: 200, timeoutMs: 1_000 });
    const before = subgraph.arrivals.length;
    subgraph.play(hangs);
    await pause(250);
    const asked = times(40, () => source.outcome());
    await expect.poll(() => subgraph.arrivals.length).toBe(before + 1);
    expect(source.breakerState).toBe('half-open');
    expect(await source.outcome()).toBe('SUBGRAPH_UNAVAILABLE');
    expect(tally(await asked)).toEqual({ SUBGRAPH_UNAVAILABLE: 39, DEADLINE_EXCEEDED: 1 });
    expect(subgraph.arrivals).toHaveLength(before + 1);
    expect(source.states).toEqual(['open', 'half-open', 'open']);
  });

  it('closes when the probe is answered', async () => {
    const source = await afterTen(isBusy, 10, { probeAfterMs: 100 });
    subgraph.play(answersWell);
    await pause(150);
    expect(await source.outcome()).toBe('ok');
    expect(tally(await times(20, () => source.outcome()))).toEqual({ ok: 20 });
    expect(source.states).toEqual(['open', 'half-open', 'closed']);
  });

  it('does not take a probe that had no time for a good one', async () => {
    const source = await afterTen(isBusy, 10, { probeAfterMs: 100 });
    subgraph.play(hangs);
    await pause(150);
    expect(await source.outcome(query, 50)).toBe('DEADLINE_EXCEEDED');
    expect(source.breakerState).toBe('open');
  });

  it('probes a subgraph that stays busy once in a while, each time with one call', async () => {
    const source = await afterTen(isBusy, 10, { probeAfterMs: 200, maxSavedRetries: 10 });
    const before = subgraph.arrivals.length;
    const startedAt = Date.now();
    while (Date.now() - startedAt < 1_000) {
      await source.outcome();
      await pause(5);
    }
    const probes = subgraph.arrivals.length - before;
    expect(probes).toBeGreaterThanOrEqual(1);
    expect(probes).toBeLessThanOrEqual((Date.now() - startedAt) / 200);
  });
});

describe('the bulkhead', () => {
  it('lets so many in, so many wait, and sends the rest away at once', async () => {
    subgraph.play(hangs);
    const source = sourceOf(subgraph.url, { maxInFlight: 3, maxWaiting: 4, timeoutMs: 1_000 });
    const asked = times(10, () => source.outcome());
    await expect.poll(() => tally(source.seen.map(({ outcome }) => outcome))).toEqual({ crowded: 3 });
    expect(subgraph.arrivals).toHaveLength(3);
    expect(tally(await asked)).toEqual({ SUBGRAPH_UNAVAILABLE: 3, DEADLINE_EXCEEDED: 7 });
  });

  it('lets in who waits as soon as there is room', async () => {
    let underWay = 0;
    let most = 0;
    subgraph.play((response, request) => {
      most = Math.max(most, ++underWay);
      setTimeout(() => {
        underWay -= 1;
        answersWell(response, request);
      }, 10);
    });
    const source = sourceOf(subgraph.url, { maxInFlight: 4 });
    expect(tally(await times(80, () => source.outcome()))).toEqual({ ok: 80 });
    expect(most).toBe(4);
  });

  it('counts waiting as time of the request', async () => {
    subgraph.play(hangs);
    const source = sourceOf(subgraph.url, { maxInFlight: 1, timeoutMs: 2_000 });
    const first = source.outcome();
    await expect.poll(() => subgraph.arrivals.length).toBe(1);
    expect(await source.outcome(mutation, 100)).toBe('DEADLINE_EXCEEDED');
    expect(subgraph.arrivals).toEqual([query]); // it did not even leave
    expect(source.seen).toMatchObject([{ outcome: 'hurried' }]);
    expect(await first).toBe('DEADLINE_EXCEEDED');
  });
});
