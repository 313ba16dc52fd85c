import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTinyHub, type TinyHub } from '../testing/tiny-hub.js';
import { startTinySubgraph } from '../testing/tiny-subgraph.js';
import { financeResolvers, financeSdl } from '../testing/tiny-graph.js';

// A hub for each test: one whose finance failed all these ways would stop asking it (`outages.test.ts`).
let hub: TinyHub;
beforeEach(async () => {
  hub = await startTinyHub();
  hub.forgetCalls();
});
afterEach(() => hub.stop());

const query = '{ agencies { code budget { total } } }';
const partial = {
  agencies: [
    { code: 'SNV', budget: null },
    { code: 'STC', budget: null },
  ],
};

const outage = (code: string) => ({
  code,
  retryable: true,
  subgraph: 'finance',
  agency: { code: 'STC', name: 'Sở Tài chính' },
  requestId: expect.any(String),
});

const outages = (code: string) =>
  [0, 1].map((index) => ({ path: ['agencies', index, 'budget'], extensions: outage(code) }));

const json = (response: ServerResponse, body: string): void => {
  response.setHeader('content-type', 'application/json').end(body);
};

/** Nothing that tells how we are built may stand in an answer. */
const internals = /127\.0\.0\.1|localhost|:\d{4,5}\b|node_modules|\.ts\b|\bat [A-Z/]|SELECT |ECONN|stack/;

describe('a subgraph that fails', () => {
  const failures: Record<string, (response: ServerResponse) => void> = {
    'answers HTML': (response) => response.setHeader('content-type', 'text/html').end('<h1>nginx</h1>'),
    'answers HTML that calls itself JSON': (response) => json(response, '<h1>nginx</h1>'),
    'answers 500 with a stack': (response) => response.writeHead(500).end('Error at /srv/app.ts:1 SELECT 1'),
    'answers 401': (response) => response.writeHead(401).end('{}'),
    'answers 404 while it starts': (response) => {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"errors":[{"message":"none"}]}');
    },
    'answers cut JSON': (response) => json(response, '{"data":{"_ent'),
    'answers null': (response) => json(response, 'null'),
    'answers a list': (response) => json(response, '[]'),
    'answers an empty object': (response) => json(response, '{}'),
    'answers data of a wrong kind': (response) => json(response, '{"data":[1]}'),
    'answers errors of a wrong kind': (response) => json(response, '{"data":{},"errors":"no"}'),
    'resets the connection': (response) => void response.socket?.destroy(),
    'closes half-way': (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"data":');
      setTimeout(() => response.socket?.destroy(), 10);
    },
  };

  it.each(Object.entries(failures))(
    '%s: its part is null, an error at each place names the agency, the rest answers',
    async (_name, how) => {
      hub.finance.misbehave(how);
      const { status, body, text } = await hub.ask(query);
      expect({ status, data: body.data }).toEqual({ status: 200, data: partial });
      expect(body.errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual(
        outages('SUBGRAPH_UNAVAILABLE'),
      );
      expect(body.errors?.[0]?.message).toBe(
        'Phần dữ liệu do Sở Tài chính phụ trách đang tạm gián đoạn. Xin thử lại sau.',
      );
      expect(text).not.toMatch(internals);
    },
  );

  it('is named in English to who reads English', async () => {
    hub.finance.misbehave((response) => response.writeHead(503).end());
    const { body } = await hub.ask(query, { headers: { 'accept-language': 'en' } });
    expect(body.errors?.[0]?.message).toMatch(/Department of Finance/);
    expect(body.errors?.[0]?.extensions['agency']).toEqual({ code: 'STC', name: 'Department of Finance' });
  });

  it('is cut off after three seconds when it hangs', async () => {
    hub.finance.misbehave(() => {});
    const startedAt = Date.now();
    const { body } = await hub.ask(query);
    expect(Date.now() - startedAt).toBeLessThan(3_500);
    expect(body.data).toEqual(partial);
    expect(body.errors?.[0]?.extensions).toEqual(outage('DEADLINE_EXCEEDED'));
    expect(hub.finance.calls).toHaveLength(1); // waiting twice would double the time
  });

  it('is cut off after three seconds when it drips', async () => {
    hub.finance.misbehave((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(drip));
    });
    const startedAt = Date.now();
    const { body } = await hub.ask(query);
    expect(Date.now() - startedAt).toBeLessThan(3_500);
    expect(body.errors?.[0]?.extensions).toEqual(outage('DEADLINE_EXCEEDED'));
  });

  it('cannot send the gateway, and its signature, elsewhere', async () => {
    const elsewhere = await startTinySubgraph({ name: 'finance', sdl: financeSdl, resolvers: financeResolvers });
    for (const status of [301, 302, 307, 308]) {
      hub.finance.misbehave((response) => response.writeHead(status, { location: `${elsewhere.url}/graphql` }).end());
      const { body } = await hub.ask(query);
      expect(body.errors?.[0]?.extensions).toEqual(outage('SUBGRAPH_UNAVAILABLE'));
    }
    expect(elsewhere.calls).toEqual([]);
    await elsewhere.stop();
  });

  it('is cut off at 10 MB of an answer of 200 MB', async () => {
    let sent = 0;
    hub.finance.misbehave((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(1_000_000, 32);
      const push = (): void => {
        while (sent < 200_000_000 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', push);
        }
        response.end();
      };
      push();
    });
    const before = process.memoryUsage().rss;
    const { body } = await hub.ask(query);
    expect(body.errors?.[0]?.extensions).toEqual(outage('SUBGRAPH_UNAVAILABLE'));
    expect(sent).toBeLessThan(100_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it('cannot reach the prototype of anything', async () => {
    hub.finance.misbehave((response) =>
      json(
        response,
        '{"data":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"_entities":[{"__proto__":{"polluted":1},"budget":{"__proto__":{"polluted":1},"total":"1"}},null]}}',
      ),
    );
    const { status } = await hub.ask(query);
    expect(status).toBe(200);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is asked a second time after a reset, and answers then', async () => {
    hub.finance.misbehave((response) => {
      hub.finance.misbehave(null);
      response.socket?.destroy();
    });
    const { body } = await hub.ask('{ budgets { year } }');
    expect(body).toEqual({ data: { budgets: [{ year: 2025 }] } });
    expect(hub.finance.calls).toHaveLength(2);
  });
});

describe('a value that a subgraph leaves out', () => {
  const cases: [string, string, string][] = [
    ['a root field', '{ budgets { year } }', '{"data":{}}'],
    ['a nested field', '{ budgets { year agency { id } } }', '{"data":{"budgets":[{"year":1}]}}'],
    ['a field of an entity', query, '{"data":{"_entities":[{"budget":{}},{"budget":{"total":"1"}}]}}'],
    ['a required value', '{ budgets { year } }', '{"data":{"budgets":[{"year":null}]}}'],
  ];
  it.each(cases)('%s: is an error, not a silent null', async (_name, asked, answer) => {
    hub.finance.misbehave((response) => json(response, answer));
    const { body, text } = await hub.ask(asked);
    expect(body.errors?.length).toBeGreaterThan(0);
    expect(body.errors?.[0]?.extensions['code']).toMatch(/^(INVALID_SUBGRAPH_ANSWER)$/);
    expect(body.errors?.[0]?.path?.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/valueCompletion/);
  });
});

describe('a mutation', () => {
  it('is sent once, whatever happens', async () => {
    hub.institutions.misbehave((response) => void response.socket?.destroy());
    const headers = { authorization: 'Bearer a-key-for-developers-only' };
    const { body } = await hub.ask('mutation { rename(code: "STC", name: "x") { code } }', { headers });
    hub.institutions.misbehave(null);
    expect(body.errors?.[0]?.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
    expect(hub.institutions.calls).toHaveLength(1);
  });
});

describe('a subgraph that is gone', () => {
  it('takes only its own part with it', async () => {
    const other = await startTinyHub();
    await other.finance.stop();
    const { status, body } = await other.ask(query);
    await other.stop();
    expect({ status, data: body.data }).toEqual({ status: 200, data: partial });
    expect(body.errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual(outages('SUBGRAPH_UNAVAILABLE'));
  });

  it('is named by itself when the agencies are not known either', async () => {
    const other = await startTinyHub({ withInstitutions: false });
    await other.finance.stop();
    const { body } = await other.ask('{ budgets { year } }');
    await other.stop();
    expect(body.errors?.[0]).toMatchObject({
      message: 'Phần dữ liệu do “finance” phụ trách đang tạm gián đoạn. Xin thử lại sau.',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'finance', agency: null },
    });
  });
});

describe('an error inside a subgraph', () => {
  it('leaves without what it says about the inside', async () => {
    const { body, text } = await hub.ask('{ fails }');
    expect(body.data).toEqual({ fails: null });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      requestId: expect.stringMatching(/./),
    });
    expect(text).not.toMatch(internals);
  });
});
