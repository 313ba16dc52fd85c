import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTinyHub, type TinyHub } from '../testing/tiny-hub.js';

let hub: TinyHub;
beforeAll(async () => {
  hub = await startTinyHub();
});
afterAll(() => hub.stop());
beforeEach(() => hub.forgetCalls());

describe('the gateway', () => {
  it('joins the answers of two subgraphs', async () => {
    const { status, body } = await hub.ask('{ agency(code: "STC") { code budget { total year } } }');
    expect({ status, ...body }).toEqual({
      status: 200,
      data: { agency: { code: 'STC', budget: { total: '9000000000', year: 2025 } } },
    });
  });

  it('lists the parts that the graph is composed of', async () => {
    const { body } = await hub.ask('{ services { name ... on FinanceService { id } } }');
    expect(body.data?.['services']).toEqual([
      { name: 'institutions' },
      { name: 'finance', id: expect.stringMatching(/^svf_/) },
    ]);
  });

  it('answers introspection with the depth that tools ask for', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { status, body } = await hub.ask(getIntrospectionQuery());
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
  });

  it('takes variables, aliases, fragments and directives', async () => {
    const query = `query Q($code: String!, $no: Boolean!) {
      one: agency(code: $code) { ...A parent @include(if: $no) { code } }
      two: agency(code: "SNV") { ... on Agency { name } }
    } fragment A on Agency { code }`;
    const { body } = await hub.ask(query, { variables: { code: 'STC', no: false }, operationName: 'Q' });
    expect(body).toEqual({ data: { one: { code: 'STC' }, two: { name: 'Sở Nội vụ' } } });
  });

  it('passes the viewer inside the signature and nothing of the client beside it', async () => {
    const headers = { 'x-hub-call': 'forged', 'x-hub-viewer': 'root', cookie: 'a=b', 'accept-language': 'en' };
    await hub.ask('{ budgets { year } }', { headers });
    const [call] = hub.finance.calls;
    expect(Object.keys(call?.headers ?? {}).sort()).toEqual([
      'accept',
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-hub-call',
    ]);
    expect(call?.viewer).toMatchObject({ subject: null, scopes: [], locale: 'en' });
  });

  it('sends the request id that it answers with', async () => {
    const { headers } = await hub.ask('{ budgets { year } }');
    expect(hub.finance.calls[0]?.viewer.requestId).toBe(headers.get('x-request-id'));
  });
});

describe('health', () => {
  it('is ready while a subgraph is down, and says which', async () => {
    hub.finance.misbehave((response) => response.writeHead(500).end());
    const ready = await hub.send({}, '/health/ready');
    hub.finance.misbehave(null);
    expect(ready.status).toBe(200);
    expect(ready.body).toEqual({ status: 'ready', subgraphs: { institutions: 'up', finance: 'down' } });
    expect((await hub.send({}, '/health/live')).status).toBe(200);
  });
});
