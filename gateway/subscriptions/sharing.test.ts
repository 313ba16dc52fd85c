import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestStream } from '../../shared/service/testing.event-stream.js';
import { agencies } from '../testing/tiny-graph.js';
import { developmentKey } from '../testing/tiny-hub.js';
import { type FollowedHub, startFollowedHub, whenClosed } from './testing.followed-hub.js';

let hub: FollowedHub;
beforeAll(async () => {
  hub = await startFollowedHub();
});
afterAll(() => hub.stop());
afterEach(() => hub.leaveAll());

const asked = 'subscription ($after: String) { b: budgetChanged(after: $after) { year } }';
const joined = 'subscription { b: budgetChanged { year agency { name } } }';
const many = <Value>(count: number, make: () => Promise<Value>): Promise<Value[]> =>
  Promise.all(Array.from({ length: count }, make));
const say = (year: number, position?: string, on?: FollowedHub['upstream'][number]) =>
  hub.say({ b: { year } }, position, on);
const years = async (stream: TestStream, count: number): Promise<unknown[]> =>
  (await stream.take(count)).map(({ data }) => data.b.year as unknown);
const change = (year: number) => ({ b: { year, agency: { __typename: 'Agency', id: agencies[1]?.id } } });

describe('subscribers who ask the same under the same rights', () => {
  it('share one stream of the subgraph, and the questions that an event leads to', async () => {
    const streams = await many(20, () => hub.open(joined));
    expect(hub.upstream).toHaveLength(1);
    for (const year of [2024, 2025]) hub.say(change(year));
    for (const stream of streams)
      expect(await stream.take(2)).toEqual(
        [2024, 2025].map((year) => ({ data: { b: { year, agency: { name: 'Sở Tài chính' } } } })),
      );
    expect(hub.institutions.calls).toHaveLength(2);
  });

  it('share it also where only what others know is asked differently', async () => {
    const one = await hub.open(joined);
    const other = await hub.open('subscription { b: budgetChanged { year agency { title: nameEn } } }');
    expect(hub.upstream).toHaveLength(1);
    hub.say(change(2025));
    expect((await one.take(1))[0]?.data.b.agency).toEqual({ name: 'Sở Tài chính' });
    expect((await other.take(1))[0]?.data.b.agency).toEqual({ title: 'Department of Finance' });
  });

  it('each find their own request in an error', async () => {
    const streams = await many(3, () => hub.open(joined));
    hub.institutions.misbehave((response) => response.writeHead(404).end());
    hub.say(change(2025));
    const told = await Promise.all(streams.map((stream) => stream.take(1)));
    hub.institutions.misbehave(null);
    for (const [event] of told) expect(event?.data).toEqual({ b: { year: 2025, agency: null } });
    const requests = told
      .map(([event]) => event?.errors?.[0]?.extensions)
      .map((one) => (one as { requestId?: string }).requestId);
    expect(new Set(requests).size).toBe(3);
    expect(hub.institutions.calls).toHaveLength(1);
  });

  it('leave one by one: the last closes the stream of the subgraph', async () => {
    const [first, second] = await many(2, () => hub.open(asked));
    first?.close();
    say(2024);
    expect(await years(second as TestStream, 1)).toEqual([2024]);
    expect(hub.upstream[0]?.closed).toBe(false);
    second?.close();
    await whenClosed(hub.upstream[0] as FollowedHub['upstream'][number]);
  });

  it('are all told when it breaks off', async () => {
    const streams = await many(3, () => hub.open(asked));
    hub.upstream[0]?.destroy();
    for (const stream of streams) {
      const [last] = await stream.take(1);
      expect(last?.errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', agency: { code: 'STC' } });
    }
    await hub.open(asked);
    expect(hub.upstream).toHaveLength(2); // nobody joins what is over
  });

  it('are told from the next event on when they come later', async () => {
    const early = await hub.open(asked);
    say(2023);
    expect(await years(early, 1)).toEqual([2023]);
    const late = await hub.open(asked);
    say(2024);
    expect([await years(early, 1), await years(late, 1)]).toEqual([[2024], [2024]]);
    expect(hub.upstream).toHaveLength(1);
  });
});

describe('subscribers have streams of their own', () => {
  it('where their rights differ', async () => {
    const authorization = `Bearer ${developmentKey}`;
    for (const headers of [{}, { authorization }, { authorization: `${authorization}:citizen` }])
      await hub.open(asked, { headers });
    expect(hub.upstream).toHaveLength(3);
    expect(hub.finance.calls.map(({ viewer }) => viewer.subject)).toEqual([
      null,
      'development:administrator',
      'development:citizen',
    ]);
  });

  it('where they read another language', async () => {
    await hub.open(asked);
    await hub.open(asked, { headers: { 'accept-language': 'en' } });
    expect(hub.upstream).toHaveLength(2);
  });

  it('where they ask something else', async () => {
    await hub.open(asked);
    await hub.open('subscription { b: budgetChanged { total } }');
    await hub.open(asked, { variables: { after: '7' } });
    expect(hub.upstream).toHaveLength(3);
  });

  it('where one goes on from a position that the other has passed', async () => {
    const back = { variables: { after: '7' } };
    const [first, second] = await many(2, () => hub.open(asked, back));
    expect(hub.upstream).toHaveLength(1);
    say(2023, '8');
    expect([await years(first as TestStream, 1), await years(second as TestStream, 1)]).toEqual([[2023], [2023]]);
    const third = await hub.open(asked, back);
    expect(hub.upstream).toHaveLength(2);
    say(2023, '8');
    say(2024, '9');
    expect(await years(third, 2)).toEqual([2023, 2024]);
  });
});

describe('an event', () => {
  it('carries its position to the client as the id of its frame', async () => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query: asked }),
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    say(2025, '42');
    say(2026, 'a\u0007b'); // no position that may go on
    let text = '';
    while (!text.includes('2026')) text += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(text).toBe(
      ':\n\nevent: next\nid: 42\ndata: {"data":{"b":{"year":2025}}}\n\nevent: next\ndata: {"data":{"b":{"year":2026}}}\n\n',
    );
    await once(hub.upstream[0] as FollowedHub['upstream'][number], 'close');
  });

  it('that comes while another is still being joined waits for its turn', async () => {
    const stream = await hub.open(joined);
    let answer = (): void => {};
    hub.institutions.misbehave((response) => {
      hub.institutions.misbehave(null);
      const data = { _entities: [{ _e_type: 'Agency', id: agencies[1]?.id, name: 'late' }] };
      answer = () => response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
    });
    for (const year of [2024, 2025, 2026]) hub.say(change(year));
    while (hub.institutions.calls.length < 3) await new Promise(setImmediate);
    answer();
    expect((await stream.take(3)).map(({ data }) => data.b)).toEqual([
      { year: 2024, agency: { name: 'late' } },
      { year: 2025, agency: { name: 'Sở Tài chính' } },
      { year: 2026, agency: { name: 'Sở Tài chính' } },
    ]);
  });
});
