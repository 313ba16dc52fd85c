import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../shared/log/logger.js';
import { hmacCallSigner } from '../../shared/trust/call-signer.js';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import { financeResolvers, financeSdl } from '../testing/tiny-graph.js';
import { startTinySubgraph, type TinySubgraph } from '../testing/tiny-subgraph.js';
import { httpSource } from './http-source.js';

let finance: TinySubgraph;
beforeAll(async () => {
  finance = await startTinySubgraph({ name: 'finance', sdl: financeSdl, resolvers: financeResolvers });
});
afterAll(() => finance.stop());

const source = (callSecret: string) => {
  const parts = {
    name: 'finance',
    url: finance.url,
    agencies: { leadOf: () => null },
    log: createLogger('test', 'silent'),
  };
  return httpSource({ ...parts, signer: hmacCallSigner(() => callSecret) });
};
const call = (deadline: number) => ({
  variables: null,
  isMutation: false,
  query: '{ budgets { year } }',
  viewer: anonymousViewer('r'),
  deadline,
});

describe('a source', () => {
  it('asks with a signature that its subgraph accepts', async () => {
    expect(await source(finance.callSecret).ask(call(Date.now() + 1_000))).toEqual({
      data: { budgets: [{ year: 2025 }] },
    });
  });

  it('reports a wrong secret as an outage, not as the fault of the caller', async () => {
    const { data, errors } = await source('another secret').ask(call(Date.now() + 1_000));
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.['code']).toBe('SUBGRAPH_UNAVAILABLE');
  });

  it('does not ask when the request has no time left', async () => {
    finance.calls.length = 0;
    const { errors } = await source(finance.callSecret).ask(call(Date.now() - 1));
    expect(errors?.[0]?.extensions?.['code']).toBe('DEADLINE_EXCEEDED');
    expect(finance.calls).toEqual([]);
  });

  it('waits no longer than the request may', async () => {
    finance.misbehave(() => {});
    const startedAt = Date.now();
    const { errors } = await source(finance.callSecret).ask(call(Date.now() + 200));
    finance.misbehave(null);
    expect(errors?.[0]?.extensions?.['code']).toBe('DEADLINE_EXCEEDED');
    expect(Date.now() - startedAt).toBeLessThan(600);
  });
});
