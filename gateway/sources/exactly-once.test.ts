import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answersWell,
  hangs,
  isBusy,
  mutation,
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

const closesHalfWay: Script = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"data":', () => response.socket?.destroy());
};

const numbered = (n: number): string => `mutation M${n} { __typename }`;
const often = { judgedCalls: 100_000, unreachableInARow: 100_000 };

describe('a mutation arrives exactly once', () => {
  const failures: [string, Script][] = [
    ['reset', resets],
    ['closed without an answer', (response) => void response.socket?.end()],
    ['closed half-way', closesHalfWay],
    ['answered 503', isBusy],
    ['answered 502', (response) => void response.writeHead(502).end()],
    ['never answered', hangs],
    ['redirected', (response) => void response.writeHead(307, { location: '/graphql' }).end()],
  ];
  it.each(failures)('when it is %s, on a new connection and on one that was used before', async (_name, script) => {
    const source = sourceOf(subgraph.url, { timeoutMs: 300 });
    for (const isUsedBefore of [false, true]) {
      if (isUsedBefore) {
        subgraph.play(answersWell);
        await source.outcome();
      }
      subgraph.play(script);
      subgraph.arrivals.length = 0;
      expect(await source.outcome(mutation)).not.toBe('ok');
      expect(await source.outcome(numbered(1))).not.toBe('ok');
      expect(subgraph.arrivals).toEqual([mutation, numbered(1)]);
    }
  });

  it('when a third of all connections is reset under load', async () => {
    subgraph.play((response, request) => (Math.random() < 0.33 ? resets : answersWell)(response, request));
    const source = sourceOf(subgraph.url, often);
    let n = 0;
    for (let round = 0; round < 20; round++) await times(20, () => source.outcome(numbered(n++)));
    expect(subgraph.arrivals.toSorted()).toEqual(Array.from({ length: 400 }, (_, m) => numbered(m)).toSorted());
    expect(tally(source.seen.map(({ retried }) => retried))).toEqual({ false: 400 });
  });
});

describe('a connection that the subgraph closes at the moment it is used again', () => {
  /** Answers, says that it stays open, and closes all the same, a moment later. */
  const closesIdle: Script = (response, request) => {
    const { socket } = request;
    response.on('finish', () => setTimeout(() => socket.destroy(), Math.random() * 3));
    answersWell(response, request);
  };

  it('does not send a mutation twice', async () => {
    subgraph.play(closesIdle);
    const source = sourceOf(subgraph.url, often);
    let n = 0;
    const lanes = await times(8, async () => {
      const outcomes: [string, unknown][] = [];
      for (let turn = 0; turn < 125; turn++) {
        const text = numbered(n++);
        outcomes.push([text, await source.outcome(text)]);
      }
      return outcomes;
    });
    const arrived = tally(subgraph.arrivals);
    expect(Math.max(...Object.values(arrived))).toBe(1);
    for (const [text, outcome] of lanes.flat()) if (outcome === 'ok') expect(arrived[text]).toBe(1);
  });
});
