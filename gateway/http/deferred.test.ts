import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { developmentKey, startTinyHub, type TinyHub } from '../testing/tiny-hub.js';
import type { TinySubgraph } from '../testing/tiny-subgraph.js';

let hub: TinyHub;
beforeAll(async () => {
  hub = await startTinyHub();
});
afterAll(() => hub.stop());
beforeEach(() => hub.forgetCalls());
afterEach(() => {
  hub.finance.misbehave(null);
  hub.institutions.misbehave(null);
});

const accept = 'multipart/mixed;deferSpec=20220824,application/json';
const askInParts = (query: string, variables = {}) => hub.ask(query, { headers: { accept }, variables });

/** What stands between the boundaries. */
const payloads = (text: string) =>
  text
    .split('\r\n---')
    .map((part) => part.slice(part.indexOf('\r\n\r\n') + 4))
    .filter((part) => part.startsWith('{'))
    .map((part) => JSON.parse(part) as Record<string, any>); // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read what they expect

const withBudget = '{ agencies { code ... @defer(label: "money") { budget { year } } } }';

/** Keeps the subgraph from answering until the gate opens. */
function hold({ misbehave }: TinySubgraph): { readonly held: Promise<unknown>; release(answer: object): void } {
  let asked: (response: ServerResponse) => void;
  const held = new Promise<ServerResponse>((resolve) => (asked = resolve));
  misbehave((response) => asked(response));
  return {
    held,
    release: (answer) =>
      void held.then((response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))),
  };
}

async function openStream(query: string): Promise<IncomingMessage> {
  const asked = httpRequest(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
  });
  asked.end(JSON.stringify({ query }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return response.setEncoding('utf8');
}

const budgetOf = (entity: object) => ({ _e_type: 'Agency', ...entity, budget: { year: 2025 } });

describe('an operation with @defer', () => {
  it('is answered in parts, byte for byte as clients know it', async () => {
    const { status, headers, text } = await askInParts(
      '{ agency(code: "STC") { code ... @defer(label: "m") { budget { year } } } }',
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
    expect(headers.get('x-supergraph-digest')).toMatch(/^[0-9a-f]{64}$/);
    const type = 'content-type: application/json; charset=utf-8';
    expect(text).toBe(
      `\r\n---\r\n${type}\r\n\r\n{"data":{"agency":{"code":"STC"}},"hasNext":true}\r\n---\r\n` +
        `${type}\r\n\r\n{"incremental":[{"data":{"budget":{"year":2025}},"path":["agency"],"label":"m"}],"hasNext":false}\r\n-----\r\n`,
    );
  });

  it('gets one payload for each object of a list', async () => {
    const [first, later, ...more] = payloads((await askInParts(withBudget)).text);
    expect(first).toEqual({ data: { agencies: [{ code: 'SNV' }, { code: 'STC' }] }, hasNext: true });
    expect(later).toEqual({
      incremental: [0, 1].map((index) => ({
        data: { budget: { year: 2025 } },
        path: ['agencies', index],
        label: 'money',
      })),
      hasNext: false,
    });
    expect(more).toEqual([]);
  });

  it('tells what is deferred inside of a deferred part after it', async () => {
    const told = payloads(
      (
        await askInParts(
          '{ agency(code: "STC") { code ... @defer(label: "a") { name ... @defer(label: "b") { budget { year } } } } }',
        )
      ).text,
    );
    expect(told).toEqual([
      { data: { agency: { code: 'STC' } }, hasNext: true },
      { incremental: [{ data: { name: 'Sở Tài chính' }, path: ['agency'], label: 'a' }], hasNext: true },
      { incremental: [{ data: { budget: { year: 2025 } }, path: ['agency'], label: 'b' }], hasNext: false },
    ]);
  });

  it('is answered at once where the condition says so, and where nothing is left to come', async () => {
    const query = 'query ($later: Boolean!) { agency(code: "STC") { code ... @defer(if: $later) { name } } }';
    const whole = { data: { agency: { code: 'STC', name: 'Sở Tài chính' } } };
    expect((await askInParts(query, { later: false })).body).toEqual(whole);
    expect(payloads((await askInParts(query, { later: true })).text)).toHaveLength(2);
    expect((await askInParts(query.replace('$later)', 'false)').replace('($later: Boolean!)', ''))).body).toEqual(
      whole,
    );
    const nobody = await askInParts('{ agency(code: "none") { code ... @defer { name } } }');
    expect(nobody.body).toEqual({ data: { agency: null } });
  });

  it.each([undefined, '*/*', 'application/json', 'multipart/mixed', 'multipart/mixed;deferSpec=1'])(
    'is answered whole to who accepts %s',
    async (other) => {
      const { status, headers, body } = await hub.ask(withBudget, {
        headers: other === undefined ? {} : { accept: other },
      });
      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain('application/json');
      expect(body.data?.['agencies'][1]).toEqual({ code: 'STC', budget: { year: 2025 } });
    },
  );

  it('tells the first part while a subgraph that only a later one needs has not answered', async () => {
    const { held, release } = hold(hub.finance);
    const response = await openStream('{ agency(code: "STC") { id code ... @defer { budget { year } } } }');
    const [first] = (await once(response, 'data')) as [string];
    const [told] = payloads(first);
    await held; // it was asked, and has not answered
    release({ data: { _entities: [budgetOf({ id: told?.['data'].agency.id })] } });
    const [later] = (await once(response, 'data')) as [string];
    expect(payloads(later)).toEqual([
      { incremental: [{ data: { budget: { year: 2025 } }, path: ['agency'] }], hasNext: false },
    ]);
  });

  it('tells a root of the same subgraph later, and asks for it apart', async () => {
    const { text } = await askInParts('{ agency(code: "STC") { code } ... @defer { agencies { name } } }');
    expect(payloads(text).map((one) => Object.keys(one))).toEqual([
      ['data', 'hasNext'],
      ['incremental', 'hasNext'],
    ]);
    expect(hub.institutions.calls.map(({ body }) => body.query)).toEqual([
      '{agency(code:"STC"){code}}',
      '{agencies{name}}',
    ]);
  });

  it('keeps an error, and the null it makes, in its part', async () => {
    hub.finance.misbehave((response) => void response.writeHead(503).end());
    const [first, later] = payloads(
      (await askInParts('{ agency(code: "STC") { code ... @defer { budget { year } } } }')).text,
    );
    expect(first).toEqual({ data: { agency: { code: 'STC' } }, hasNext: true });
    expect(later).toMatchObject({
      incremental: [
        {
          data: { budget: null },
          path: ['agency'],
          errors: [{ path: ['agency', 'budget'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'finance' } }],
        },
      ],
      hasNext: false,
    });
  });

  it('has no data of a part where a null goes up to its begin', async () => {
    hub.institutions.misbehave((response) =>
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ data: { agency: { __typename: 'Agency', id: 'x', code: 'STC' }, _entities: [null] } })),
    );
    const [first, later] = payloads((await askInParts('{ agency(code: "STC") { code ... @defer { name } } }')).text);
    expect(first).toEqual({ data: { agency: { code: 'STC' } }, hasNext: true });
    expect(later?.['incremental'][0]).toMatchObject({
      data: null,
      path: ['agency'],
      errors: [{ path: ['agency', 'name'] }],
    });
  });

  it('asks nothing more for a client who has left', async () => {
    const { held, release } = hold(hub.institutions);
    const response = await openStream('{ budgets { agency { id ... @defer { parent { budget { year } } } } } }');
    const [first] = (await once(response, 'data')) as [string];
    await held;
    response.destroy();
    await hub.ask('{ budgets { year } }'); // by then it is known that the client has left
    hub.forgetCalls();
    const [told] = payloads(first);
    const { id } = told?.['data'].budgets[0].agency as { id: string };
    release({ data: { _entities: [{ _e_type: 'Agency', id, parent: { __typename: 'Agency', id } }] } });
    hub.institutions.misbehave(null);
    expect((await hub.ask('{ agency(code: "STC") { code } }')).body).toEqual({ data: { agency: { code: 'STC' } } });
    expect(hub.finance.calls).toEqual([]);
  });
});

describe('an operation with @defer that is refused', () => {
  it('is refused before anything is asked, though what is shut comes later', async () => {
    const { status, headers, body } = await askInParts('{ agency(code: "STC") { code ... @defer { citizenRef } } }');
    expect(status).toBe(401);
    expect(headers.get('content-type')).toContain('application/json');
    expect(body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect([...hub.institutions.calls, ...hub.finance.calls]).toEqual([]);
  });

  const cases: [string, string][] = [
    ['on a field', '{ agencies @defer { code } }'],
    ['at the root of a mutation', 'mutation { ... @defer { rename(code: "STC", name: "x") { code } } }'],
    ['with a label twice', '{ agencies { ... @defer(label: "a") { code } ... @defer(label: "a") { name } } }'],
    ['with a label from a variable', 'query ($l: String) { agencies { ... @defer(label: $l) { code } } }'],
    ['@stream', '{ agencies @stream { code } }'],
  ];
  it.each(cases)('%s', async (_name, query) => {
    const { status, body } = await askInParts(query);
    expect({ status, code: body.errors?.[0]?.extensions['code'] }).toEqual({
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });
});

describe('@defer', () => {
  it('may stand in the result of a mutation', async () => {
    const headers = { accept, authorization: `Bearer ${developmentKey}` };
    const query = 'mutation { rename(code: "STC", name: "x") { code ... @defer { budget { year } } } }';
    expect(payloads((await hub.ask(query, { headers })).text)).toEqual([
      { data: { rename: { code: 'STC' } }, hasNext: true },
      { incremental: [{ data: { budget: { year: 2025 } }, path: ['rename'] }], hasNext: false },
    ]);
  });

  it('is part of the schema that clients see; @stream is not', async () => {
    const { body } = await hub.ask('{ __schema { directives { name locations args { name } } } }');
    const directives = body.data?.['__schema'].directives as { name: string }[];
    expect(directives.find(({ name }) => name === 'defer')).toEqual({
      name: 'defer',
      locations: ['FRAGMENT_SPREAD', 'INLINE_FRAGMENT'],
      args: [{ name: 'if' }, { name: 'label' }],
    });
    expect(directives.map(({ name }) => name)).not.toContain('stream');
  });
});
