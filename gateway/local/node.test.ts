import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../shared/identity/global-id.js';
import { agencies } from '../testing/tiny-graph.js';
import { startTinyHub, type TinyHub } from '../testing/tiny-hub.js';

let hub: TinyHub;
beforeAll(async () => {
  hub = await startTinyHub();
});
afterAll(() => hub.stop());
beforeEach(() => hub.forgetCalls());

const node = (id: string) =>
  hub.ask(
    'query ($id: ID!) { node(id: $id) { __typename id ... on Agency { code budget { year } } ... on HubService { name } } }',
    { variables: { id } },
  );

describe('node', () => {
  it('finds an entity, whoever has its fields', async () => {
    const id = agencies[1]?.id ?? '';
    expect((await node(id)).body).toEqual({
      data: { node: { __typename: 'Agency', id, code: 'STC', budget: { year: 2025 } } },
    });
    expect(hub.institutions.calls[0]?.body.variables).toEqual({ representations: [{ __typename: 'Agency', id }] });
  });

  it('finds a part of the hub', async () => {
    const id = globalId('FinanceService', { register: 'services', code: 'finance', firstValidFrom: '2021-08-18' });
    expect((await node(id)).body.data?.['node']).toEqual({ __typename: 'FinanceService', id, name: 'finance' });
  });

  it.each([
    ['an id of nothing', globalId('Agency', { register: 'agencies', code: 'NONE', firstValidFrom: '2000-01-01' })],
    [
      'an entity that its owner does not have',
      globalId('AutonomyDecision', { register: 'a', code: 'b', firstValidFrom: '2000-01-01' }),
    ],
    ['a type that no subgraph serves', globalId('Dossier', { register: 'a', code: 'b', firstValidFrom: '2000-01-01' })],
    [
      'a service that does not exist',
      globalId('FinanceService', { register: 'a', code: 'b', firstValidFrom: '2000-01-01' }),
    ],
  ])('%s is NOT_FOUND', async (_name, id) => {
    const { status, body } = await node(id);
    expect({ status, data: body.data }).toEqual({ status: 200, data: { node: null } });
    expect(body.errors).toMatchObject([{ path: ['node'], extensions: { code: 'NOT_FOUND' } }]);
    expect(body.errors?.[0]?.message).toContain(id);
  });

  it.each(['', 'x', 'agc_', 'agc_1', 'zzz_00000000-0000-5000-8000-000000000000', "agc_' OR 1=1", '__proto__'])(
    '“%s” is BAD_USER_INPUT',
    async (id) => {
      const { body } = await node(id);
      expect(body.errors).toMatchObject([{ path: ['node'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(hub.institutions.calls).toEqual([]);
    },
  );

  it('says whose part is missing when the owner is down', async () => {
    hub.institutions.misbehave((response) => response.writeHead(503).end());
    const { body } = await node(agencies[0]?.id ?? '');
    hub.institutions.misbehave(null);
    expect(body.data).toEqual({ node: null });
    expect(body.errors).toMatchObject([
      {
        path: ['node'],
        extensions: {
          code: 'SUBGRAPH_UNAVAILABLE',
          retryable: true,
          subgraph: 'institutions',
          agency: { code: 'SNV' },
        },
      },
    ]);
  });
});
