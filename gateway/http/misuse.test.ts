import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { developmentKey, startTinyHub, type TinyHub } from '../testing/tiny-hub.js';

let hub: TinyHub;
beforeAll(async () => {
  hub = await startTinyHub();
});
afterAll(() => hub.stop());
beforeEach(() => hub.forgetCalls());

const type = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = type) => hub.send({ method: 'POST', headers, body });

describe('a request that is not a GraphQL operation', () => {
  const query = JSON.stringify({ query: '{ budgets { year } }' });
  const cases: [string, number, string, () => ReturnType<typeof post>][] = [
    ['an empty body', 400, 'BAD_REQUEST', () => post('')],
    ['bad JSON', 400, 'BAD_REQUEST', () => post('{"query":')],
    ['null', 400, 'BAD_REQUEST', () => post('null')],
    ['a batch', 400, 'BAD_REQUEST', () => post(`[${query},${query}]`)],
    ['an empty object', 400, 'BAD_REQUEST', () => post('{}')],
    ['a query that is not text', 400, 'BAD_REQUEST', () => post('{"query":{"kind":"Document"}}')],
    ['variables as text', 400, 'BAD_REQUEST', () => post('{"query":"{ a }","variables":"{}"}')],
    ['variables as a list', 400, 'BAD_REQUEST', () => post('{"query":"{ a }","variables":[]}')],
    ['extensions as a list', 400, 'BAD_REQUEST', () => post('{"query":"{ a }","extensions":[]}')],
    ['an operation name that is not text', 400, 'BAD_REQUEST', () => post('{"query":"{ a }","operationName":1}')],
    [
      'a stored query',
      400,
      'BAD_REQUEST',
      () => post('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}'),
    ],
    [
      'a form',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      () => post('query=x', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    ['plain text', 415, 'UNSUPPORTED_MEDIA_TYPE', () => post(query, { 'content-type': 'text/plain' })],
    [
      'UTF-16',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      () => post(query, { 'content-type': 'application/json; charset=utf-16' }),
    ],
    ['2 MB', 413, 'PAYLOAD_TOO_LARGE', () => post(JSON.stringify({ query: ' '.repeat(2_000_000) }))],
    ['GET', 405, 'METHOD_NOT_ALLOWED', () => hub.send({}, '/graphql?query={budgets{year}}')],
    ['PUT', 405, 'METHOD_NOT_ALLOWED', () => hub.send({ method: 'PUT', headers: type, body: query })],
    ['another path', 404, 'NOT_FOUND', () => hub.send({}, '/etc/passwd')],
    ['a path out of the assets', 404, 'NOT_FOUND', () => hub.send({}, '/assets/..%2f..%2fpackage.json')],
  ];
  it.each(cases)('%s: %i %s', async (_name, status, code, send) => {
    const answer = await send();
    expect({ status: answer.status, code: answer.body.errors?.[0]?.extensions['code'] }).toEqual({ status, code });
    expect(answer.body.errors?.[0]?.extensions['requestId']).toBe(answer.headers.get('x-request-id'));
    expect(hub.finance.calls).toEqual([]);
  });
});

describe('an operation that cannot be answered', () => {
  const deep = (levels: number): string =>
    `{ agency(code: "STC") ${'{ parent '.repeat(levels)}{ code }${' }'.repeat(levels)} }`;
  const cases: [string, number, string, string, object?][] = [
    ['syntax error', 400, 'GRAPHQL_PARSE_FAILED', '{ budgets { '],
    ['unknown field', 400, 'GRAPHQL_VALIDATION_FAILED', '{ nothing }'],
    ['_entities', 400, 'GRAPHQL_VALIDATION_FAILED', '{ _entities(representations: []) { __typename } }'],
    ['_service', 400, 'GRAPHQL_VALIDATION_FAILED', '{ _service { sdl } }'],
    [
      'fragment cycle',
      400,
      'GRAPHQL_VALIDATION_FAILED',
      '{ agencies { ...A } } fragment A on Agency { parent { ...A } }',
    ],
    ['unknown operation name', 400, 'OPERATION_RESOLUTION_FAILURE', 'query A { __typename }', { operationName: 'B' }],
    [
      'several operations, none chosen',
      400,
      'OPERATION_RESOLUTION_FAILURE',
      'query A { __typename } query B { __typename }',
    ],
    ['missing variable', 400, 'BAD_USER_INPUT', 'query ($c: String!) { agency(code: $c) { code } }'],
    [
      'wrong enum in a variable',
      400,
      'BAD_USER_INPUT',
      'query ($r: Rank!) { rank(of: $r) }',
      { variables: { r: 'LAST' } },
    ],
    [
      'reserved variable',
      400,
      'BAD_USER_INPUT',
      'query ($representations: String!) { agency(code: $representations) { budget { year } } }',
    ],
    ['16 levels', 400, 'QUERY_TOO_COMPLEX', deep(14)],
    ['600 levels', 400, 'QUERY_TOO_COMPLEX', deep(600)],
    ['5000 levels', 400, 'QUERY_TOO_COMPLEX', deep(5_000)],
    [
      '2000 aliases',
      400,
      'QUERY_TOO_COMPLEX',
      `{ ${Array.from({ length: 2_000 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
    ],
    ['10000 directives', 400, 'QUERY_TOO_COMPLEX', `{ __typename ${'@skip(if: false) '.repeat(10_000)} }`],
    ['subscription', 400, 'BAD_REQUEST', 'subscription { budgetChanged { year } }'],
  ];
  it.each(cases)('%s: %i %s', async (_name, status, code, query, options = {}) => {
    const startedAt = Date.now();
    const answer = await hub.ask(query, options);
    expect({ status: answer.status, code: answer.body.errors?.[0]?.extensions['code'] }).toEqual({ status, code });
    expect(answer.body.errors?.length).toBeLessThanOrEqual(6); // five, and the sentence that it stops there
    expect(answer.body.errors?.[0]?.extensions['requestId']).toBe(answer.headers.get('x-request-id'));
    expect(Date.now() - startedAt).toBeLessThan(500);
    expect([...hub.finance.calls, ...hub.institutions.calls]).toEqual([]);
  });

  it('answers 14 levels', async () => expect((await hub.ask(deep(13))).status).toBe(200));

  /** Each level spreads the next one several times: short to write, endless to plan. */
  const bomb = (levels: number): string => {
    const fragments = Array.from(
      { length: levels },
      (_, i) => `fragment F${i} on Agency { parent { ...F${i + 1} } a: parent { ...F${i + 1} } }`,
    );
    return `{ agencies { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Agency { code }`;
  };
  it.each([13, 16, 20, 26])('a fragment bomb of %i levels is refused within 100 ms', async (levels) => {
    await hub.ask('{ __typename }');
    const startedAt = performance.now();
    const { status, body } = await hub.ask(bomb(levels));
    expect(performance.now() - startedAt).toBeLessThan(100);
    expect({ status, code: body.errors?.[0]?.extensions['code'] }).toEqual({ status: 400, code: 'QUERY_TOO_COMPLEX' });
  });
});

describe('credentials', () => {
  const wrong = [
    'Bearer wrong',
    `Bearer ${developmentKey}x`,
    `Bearer ${developmentKey}:king`,
    `Bearer ${developmentKey}:__proto__`,
    'Basic YTpi',
    'Bearer',
    '',
  ];
  it.each(wrong)('“%s” is 401', async (authorization) => {
    const { status, body } = await hub.ask('{ __typename }', { headers: { authorization } });
    expect({ status, code: body.errors?.[0]?.extensions['code'] }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  });
});

describe('languages', () => {
  it('answers in Vietnamese unless English is preferred', async () => {
    const refused = await hub.ask('{ agency(code: "STC") { citizenRef } }', {
      headers: { 'accept-language': 'en-GB,vi;q=0.5' },
    });
    expect(refused.body.errors?.[0]?.message).toBe(
      'The field “Agency.citizenRef” is not open to you. It needs: agency:personal.',
    );
  });
});

it('closes the connection of a body that it does not read', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const call = request(`${hub.url}/graphql`, { method: 'POST', headers: type }, (response) =>
      resolve(response.statusCode),
    );
    call.on('error', reject);
    call.end('x'.repeat(3_000_000));
  });
  expect(status).toBe(413);
});
