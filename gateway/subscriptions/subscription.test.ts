import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestStream, type TestStream } from '../../shared/service/testing.event-stream.js';
import { agencies } from '../testing/tiny-graph.js';
import { developmentKey, startTinyHub } from '../testing/tiny-hub.js';
import { type FollowedHub, startFollowedHub } from './testing.followed-hub.js';

let hub: FollowedHub;
beforeAll(async () => {
  hub = await startFollowedHub();
});
afterAll(() => hub.stop());
afterEach(() => hub.leaveAll());

const next = (year: number): string => `event: next\ndata: ${JSON.stringify({ data: { b: { year } } })}\n\n`;
const refusal = async (stream: TestStream) => {
  const { value } = await stream.results.next();
  return [stream.status, (value as unknown as { errors: { extensions: object }[] }).errors[0]?.extensions];
};

describe('a subscription', () => {
  const question = 'subscription ($after: String, $other: Int = 3) { b: budgetChanged(after: $after) { year } }';
  const asked = 'subscription ($after: String) { b: budgetChanged(after: $after) { year } }';

  it('is passed on from the subgraph that answers it: signed, with its variables, as it comes', async () => {
    const stream = await hub.open(asked, { variables: { after: '7', more: 1 }, headers: { 'accept-language': 'en' } });
    expect([stream.status, stream.contentType]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const [call] = hub.finance.calls;
    expect([call?.headers.accept, call?.body.variables, call?.viewer.locale]).toEqual([
      'text/event-stream',
      { after: '7' },
      'en',
    ]);
    hub.upstream[0]?.write(next(2024));
    expect(await stream.take(1)).toEqual([{ data: { b: { year: 2024 } } }]);
    hub.upstream[0]?.write(next(2025).slice(0, 20)); // frames do not keep to packets
    hub.upstream[0]?.write(`${next(2025).slice(20)}:\n\n${next(2026)}`);
    expect(await stream.take(2)).toEqual([2025, 2026].map((year) => ({ data: { b: { year } } })));
    hub.upstream[0]?.end('event: complete\ndata:\n\n');
    expect((await stream.results.next()).done).toBe(true);
  });

  it('whose reader leaves is left by the gateway', async () => {
    const stream = await hub.open(asked);
    const left = new Promise((resolve) => hub.upstream[0]?.once('close', resolve));
    stream.close();
    await left;
  });

  it('whose subgraph breaks off ends with an error that names it', async () => {
    const stream = await hub.open(asked);
    hub.upstream[0]?.write(next(2024) + next(2025).slice(0, 20), () => hub.upstream[0]?.destroy());
    const [first, last] = await stream.take(2);
    expect(first).toEqual({ data: { b: { year: 2024 } } });
    expect(last?.errors?.[0]?.extensions).toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      retryable: true,
      subgraph: 'finance',
      agency: { code: 'STC' },
    });
    expect((await stream.results.next()).done).toBe(true);
  });

  it('that the subgraph refuses is refused in its words', async () => {
    hub.finance.misbehave((response) =>
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'BAD_USER_INPUT' } }] })),
    );
    expect(await refusal(await hub.open(asked))).toMatchObject([
      400,
      { code: 'BAD_USER_INPUT', requestId: expect.any(String) },
    ]);
  });

  it('joins each event with what another subgraph knows', async () => {
    const stream = await hub.open('subscription { b: budgetChanged { year agency { title: name } } }');
    const [snv, stc] = agencies;
    for (const agency of [stc, snv]) {
      const data = { b: { year: 2025, agency: { __typename: 'Agency', id: agency?.id } } };
      hub.upstream[0]?.write(`event: next\ndata: ${JSON.stringify({ data })}\n\n`);
    }
    expect(await stream.take(2)).toEqual(
      [stc, snv].map((agency) => ({ data: { b: { year: 2025, agency: { title: agency?.name } } } })),
    );
  });

  it('answers an event with a hole and its error when that other subgraph is away', async () => {
    const stream = await hub.open('subscription { b: budgetChanged { year agency { title: name } } }');
    hub.institutions.misbehave((response) => response.writeHead(503).end());
    const data = { b: { year: 2025, agency: { __typename: 'Agency', id: agencies[0]?.id } } };
    hub.upstream[0]?.write(`event: next\ndata: ${JSON.stringify({ data })}\n\n`);
    const [event] = await stream.take(1);
    hub.institutions.misbehave(null);
    expect(event?.data).toEqual({ b: { year: 2025, agency: null } });
    expect(event?.errors).toMatchObject([
      { path: ['b', 'agency', 'title'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', agency: { code: 'SNV' } } },
    ]);
  });

  it.each([
    ['subscription { agencyChanged { id } }', 401, 'UNAUTHENTICATED'],
    ['subscription { budgetChanged { nothing } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { a: budgetChanged { year } b: budgetChanged { year } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { __typename }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription ($no: Boolean = false) { budgetChanged @include(if: $no) { year } }', 400, 'BAD_REQUEST'],
    [
      'subscription ($no: Boolean = false) { ...F } fragment F on Subscription { ... { budgetChanged @skip(if: $no) { year } } }',
      400,
      'BAD_REQUEST',
    ],
    ['subscription {', 400, 'GRAPHQL_PARSE_FAILED'],
  ])('is refused like any operation: %s', async (query, status, code) => {
    expect(await refusal(await hub.open(query))).toMatchObject([status, { code }]);
    expect(hub.finance.calls).toEqual([]);
  });

  it('with a variable of another type is refused', async () => {
    const stream = await hub.open(question, { variables: { other: 'x' } });
    expect(await refusal(stream)).toMatchObject([400, { code: 'GRAPHQL_VALIDATION_FAILED' }]);
    expect(await refusal(await hub.open(asked, { variables: { after: { a: 1 } } }))).toMatchObject([
      400,
      { code: 'BAD_USER_INPUT' },
    ]);
  });

  it('opens with its scope', async () => {
    const headers = { authorization: `Bearer ${developmentKey}` };
    expect((await hub.open('subscription { agencyChanged { id } }', { headers })).status).toBe(200);
  });

  it('without asking for a stream says how to ask', async () => {
    const { status, body } = await hub.ask(asked, { headers: { 'accept-language': 'en' } });
    expect([status, body.errors?.[0]?.message]).toEqual([400, expect.stringContaining('text/event-stream')]);
  });

  it('to a subgraph that is not there answers as an outage', async () => {
    hub.finance.misbehave((response) => response.destroy());
    expect(await refusal(await hub.open(asked))).toMatchObject([
      503,
      { code: 'SUBGRAPH_UNAVAILABLE', agency: { code: 'STC' } },
    ]);
  });
});

describe('a query', () => {
  it('is answered at once, also where a stream was asked for', async () => {
    hub.finance.misbehave(null);
    const stream = await hub.open('{ budgets { year } }');
    expect([stream.status, (await stream.results.next()).value]).toEqual([
      200,
      { data: { budgets: [{ year: 2025 }] } },
    ]);
  });
});

describe('a gateway that stops', () => {
  it('tells those who follow to come again, and does not wait for them', async () => {
    const own = await startTinyHub();
    own.finance.misbehave((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(':\n\n');
    });
    const stream = await openTestStream(`${own.url}/graphql`, {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'subscription { budgetChanged { year } }' }),
    });
    const stopped = own.gateway.stop({ noticeMs: 0, graceMs: 60_000 });
    const [last] = await stream.take(1);
    expect(last?.errors?.[0]?.extensions).toMatchObject({ code: 'STREAM_ENDED', retryable: true });
    expect((await stream.results.next()).done).toBe(true);
    await stopped;
    await Promise.all([own.institutions.stop(), own.finance.stop()]);
  });
});
