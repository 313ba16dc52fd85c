import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { developmentKey, startTinyHub, type TinyHub } from '../testing/tiny-hub.js';

let hub: TinyHub;
beforeAll(async () => {
  hub = await startTinyHub();
});
afterAll(() => hub.stop());
beforeEach(() => hub.forgetCalls());

const sent = (): number => hub.institutions.calls.length + hub.finance.calls.length;

const forms: Record<string, string> = {
  plain: '{ agency(code: "STC") { citizenRef } }',
  aliased: '{ agency(code: "STC") { code: citizenRef } }',
  'in a named fragment': '{ agency(code: "STC") { ...F } } fragment F on Agency { citizenRef }',
  'in a fragment of a fragment':
    '{ agency(code: "STC") { ...G } } fragment G on Agency { ...F } fragment F on Agency { citizenRef }',
  'in an inline fragment': '{ agency(code: "STC") { ... on Agency { citizenRef } } }',
  'in an inline fragment without a type': '{ agency(code: "STC") { ... { citizenRef } } }',
  'through an interface': '{ subject { ... on Agency { citizenRef } } }',
  'through another interface': '{ node(id: "x") { ... on Subject { ... on Agency { citizenRef } } } }',
  'behind @skip': '{ agency(code: "STC") { code citizenRef @skip(if: true) } }',
  'behind @include of a variable':
    'query ($no: Boolean = false) { agency(code: "STC") { code citizenRef @include(if: $no) } }',
  'deep in a list': '{ budgets { agency { parent { parent { citizenRef } } } } }',
  'through another subgraph': '{ budgets { agency { citizenRef } } }',
};

describe('a field that is not open to the caller', () => {
  it.each(Object.entries(forms))('%s: refuses the operation before any call', async (_form, query) => {
    const { status, body } = await hub.ask(query);
    expect(status).toBe(401);
    expect(body).toEqual({
      errors: [
        {
          message: 'Không được dùng trường “Agency.citizenRef”. Cần quyền: agency:personal.',
          extensions: {
            code: 'UNAUTHENTICATED',
            retryable: false,
            field: 'Agency.citizenRef',
            requiredScopes: [['agency:personal']],
            requestId: expect.any(String),
          },
        },
      ],
    });
    expect(sent()).toBe(0);
  });

  it('is refused on an interface when one of its types shuts it', async () => {
    const { body } = await hub.ask('{ subject { note } }');
    expect(body.errors?.map(({ extensions }) => extensions['field'])).toEqual(['Person.note']);
    expect(sent()).toBe(0);
  });

  it('is open on the type that leaves it open', async () => {
    const { body } = await hub.ask('{ agency(code: "SNV") { note } }');
    expect(body).toEqual({ data: { agency: { note: null } } });
  });

  it('is FORBIDDEN to a caller who is known', async () => {
    const headers = { authorization: `Bearer ${developmentKey}:citizen` };
    const { status, body } = await hub.ask('{ agency(code: "STC") { citizenRef } }', { headers });
    expect(status).toBe(403);
    expect(body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(sent()).toBe(0);
  });

  it('is one error however often it is asked', async () => {
    const { body } = await hub.ask(
      '{ a: agency(code: "A") { citizenRef x: citizenRef } b: agency(code: "B") { citizenRef } }',
    );
    expect(body.errors).toHaveLength(1);
  });

  it('opens with its scope, which reaches the subgraph', async () => {
    const headers = { authorization: `Bearer ${developmentKey}` };
    const { body } = await hub.ask('{ agency(code: "STC") { citizenRef } }', { headers });
    expect(body).toEqual({ data: { agency: { citizenRef: '…123' } } });
    expect(hub.institutions.calls[0]?.viewer).toMatchObject({
      subject: 'development:administrator',
      scopes: ['agency:personal', 'agency:write'],
    });
  });
});

describe('a mutation', () => {
  it('is shut without its scope', async () => {
    const { status, body } = await hub.ask('mutation { rename(code: "STC", name: "x") { code } }');
    expect(status).toBe(401);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      field: 'Mutation.rename',
      requiredScopes: [['agency:write']],
    });
    expect(sent()).toBe(0);
  });
});
