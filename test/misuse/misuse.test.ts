import { describe, expect, inject, test } from 'vitest';
import { ask, send, type Answer } from '../hub/ask.js';

/** Nothing that tells how the hub is built may leave it. */
const internals = /127\.0\.0\.1|localhost:|node_modules|\/dist\/|\.js:\d|SELECT |FROM [a-z_]+ AS|ECONN|"stack/;

const expectOne = (answer: Answer, code: string, status?: number): void => {
  expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual([code]);
  expect(answer.errors[0]?.extensions['requestId']).toEqual(expect.any(String));
  expect(answer.errors[0]?.message.length).toBeGreaterThan(5);
  if (status !== undefined) expect(answer.status).toBe(status);
  expect(answer.text).not.toMatch(internals);
};

describe('bad input gets one clear coded error', () => {
  const queries: readonly (readonly [string, string, string])[] = [
    ['an unknown target', '{ target(id: "T9.9") { title } }', 'NOT_FOUND'],
    ['an unknown agency', '{ agency(code: "XYZ") { name } }', 'NOT_FOUND'],
    ['an unknown place', '{ adminUnit(code: "99999") { name } }', 'NOT_FOUND'],
    ['a place before its time', '{ adminUnit(code: "67", asOf: "1999-01-01") { name } }', 'NOT_FOUND'],
    ['an unknown dossier', '{ dossier(code: "000.00.00.H00-000000-0000") { code } }', 'NOT_FOUND'],
    ['an unknown system', '{ informationSystem(code: "NONE") { code } }', 'NOT_FOUND'],
    ['an unknown id', '{ node(id: "agc_00000000-0000-5000-8000-000000000000") { id } }', 'NOT_FOUND'],
    ['an id that is none', '{ node(id: "hello") { id } }', 'BAD_USER_INPUT'],
    [
      'an unknown unit of a result',
      '{ target(id: "T2.6c") { result(unit: "adm_00000000-0000-5000-8000-000000000000") { status } } }',
      'NOT_FOUND',
    ],
    ['a hundred thousand rows', '{ adminUnits(first: 100000) { totalCount } }', 'BAD_USER_INPUT'],
    ['no rows', '{ dossiers(first: 0) { totalCount } }', 'BAD_USER_INPUT'],
    ['a negative page', '{ procedures(first: -1) { totalCount } }', 'BAD_USER_INPUT'],
    ['a cursor that is none', '{ publicServiceUnits(after: "abc") { totalCount nodes { code } } }', 'INVALID_CURSOR'],
    ['another list’s cursor', '{ informationSystems(after: "WyIxIl0") { nodes { code } } }', 'INVALID_CURSOR'],
    [
      'a trend without end',
      '{ target(id: "T2.6c") { result { trend(from: "1900-01-01", to: "2025-06-30", by: MONTH) { asOf } } } }',
      'BAD_USER_INPUT',
    ],
    ['a character that no database holds', String.raw`{ agency(code: "S\u0000NV") { name } }`, 'BAD_USER_INPUT'],
    ['an unknown field', '{ plan { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a query that does not parse', '{ plan { ', 'GRAPHQL_PARSE_FAILED'],
    ['a malformed date in the text', '{ adminUnits(asOf: "31/12/2021") { totalCount } }', 'BAD_USER_INPUT'],
    ['a day that does not exist', '{ adminUnits(asOf: "2023-02-30") { totalCount } }', 'BAD_USER_INPUT'],
  ];
  test.each(queries)('%s', async (_what, query, code) => {
    expectOne(await ask(query), code);
  });

  test.each(['31/12/2021', '2023-02-30', '2021-13-01', '2021-1-1', 20211231, true])(
    'a malformed date in a variable: %s',
    async (asOf) => {
      expectOne(
        await ask('query ($asOf: Date) { adminUnits(asOf: $asOf) { totalCount } }', { variables: { asOf } }),
        'BAD_USER_INPUT',
      );
    },
  );

  const bodies: readonly (readonly [string, string | undefined, string, number])[] = [
    ['no body', undefined, 'BAD_REQUEST', 400],
    ['an empty body', '', 'BAD_REQUEST', 400],
    ['wrong JSON', '{"query": ', 'BAD_REQUEST', 400],
    ['JSON null', 'null', 'BAD_REQUEST', 400],
    ['a batch', '[{"query":"{plan{number}}"}]', 'BAD_REQUEST', 400],
    ['no query', '{}', 'BAD_REQUEST', 400],
    ['a query that is no text', '{"query": 5}', 'BAD_REQUEST', 400],
    ['two megabytes', JSON.stringify({ query: '#'.repeat(2_000_000) }), 'PAYLOAD_TOO_LARGE', 413],
  ];
  test.each(bodies)('%s', async (_what, body, code, status) => {
    expectOne(await send(body), code, status);
  });

  test('another media type', async () => {
    expectOne(
      await send('query=%7Bplan%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
      'UNSUPPORTED_MEDIA_TYPE',
      415,
    );
  });

  test('speaks Vietnamese first and English to who asks for it', async () => {
    const vi = await ask('{ target(id: "T9.9") { title } }');
    const en = await ask('{ target(id: "T9.9") { title } }', { headers: { 'accept-language': 'en' } });
    expect([vi.errors[0]?.message, en.errors[0]?.message]).toEqual([
      'Không tìm thấy chỉ tiêu “T9.9”.',
      'There is no target “T9.9”.',
    ]);
  });
});

describe('a subgraph answers nobody but the gateway', () => {
  test.each(['institutions', 'procedures', 'finance', 'e-government'])(
    '%s refuses _service, data and introspection without a signature',
    async (name) => {
      const url = `${inject('subgraphUrls')[name]}/graphql`;
      for (const query of ['{ _service { sdl } }', '{ __schema { types { name } } }', '{ __typename }']) {
        for (const headers of [{}, { 'x-hub-call': 'a.b.c' }, { authorization: 'Bearer x' }] as Record<
          string,
          string
        >[]) {
          const response = await fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            body: JSON.stringify({ query }),
          });
          expect(response.status).toBe(401);
          expect(await response.text()).not.toMatch(/sdl|types|Query/);
        }
      }
      expect((await fetch(url)).status).toBe(401);
    },
  );

  test('the register feed is shut to whoever has no secret', async () => {
    const response = await fetch(`${inject('subgraphUrls')['institutions']}/feed?reader=finance`, {
      method: 'POST',
      body: '{"after":0,"limit":10,"waitMs":0}',
    });
    expect(response.status).toBe(401);
  });
});

test('a file from nobody is refused at the door', async () => {
  const url = `${inject('hubUrl')}/files/institutions/imports/staff-quotas?file=a.csv`;
  const response = await fetch(url, { method: 'POST', body: 'a,b\n1,2\n' });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('after all of this the hub still answers', async () => {
  expect((await ask('{ plan { number } }')).data).toEqual({ plan: { number: '1271/QĐ-UBND' } });
});
