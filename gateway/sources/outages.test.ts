import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callLimits } from './call-limits.js';
import { financeResolvers, financeSdl } from '../testing/tiny-graph.js';
import { startTinyHub, type TinyHub } from '../testing/tiny-hub.js';
import { startTinySubgraph } from '../testing/tiny-subgraph.js';
import { isBusy, sourceOf, startScripted } from './scripted-subgraph.fixture.js';

describe('a subgraph that is killed under load and started again', () => {
  let hub: TinyHub;
  beforeEach(async () => {
    hub = await startTinyHub();
  });
  afterEach(() => hub.stop());

  const query = '{ agencies { code budget { total } } }';
  const health = async (): Promise<unknown> =>
    ((await hub.send({}, '/health/ready')).body as { subgraphs?: unknown }).subgraphs;

  it('is answered for at once, is seen by health, and is back within 6 s', async () => {
    for (let n = 0; n < 5; n++) expect((await hub.ask(query)).body.errors).toBeUndefined();
    await hub.finance.stop();
    for (let n = 0; n < 10; n++) await hub.ask(query); // until the breaker opens
    const durations: number[] = [];
    for (let n = 0; n < 50; n++) {
      const startedAt = performance.now();
      const { body } = await hub.ask(query);
      durations.push(performance.now() - startedAt);
      expect(body.data?.['agencies']).toHaveLength(2);
      expect(body.errors).toHaveLength(2); // one for each agency of the list
      for (const { extensions } of body.errors ?? [])
        expect(extensions).toMatchObject({
          code: 'SUBGRAPH_UNAVAILABLE',
          agency: { code: 'STC', name: 'Sở Tài chính' },
        });
    }
    expect(durations.sort((a, b) => a - b)[25]).toBeLessThan(100);
    expect(await health()).toEqual({ institutions: 'up', finance: 'down' });

    const port = Number(new URL(hub.finance.url).port);
    const again = await startTinySubgraph({ name: 'finance', sdl: financeSdl, resolvers: financeResolvers, port });
    const startedAt = Date.now();
    const isBack = async (): Promise<boolean> => (await hub.ask(query)).body.errors === undefined;
    while (!(await isBack()) && Date.now() - startedAt < 15_000) await pause(50);
    expect(Date.now() - startedAt).toBeLessThanOrEqual(6_000);
    await expect.poll(health, { timeout: 5_000 }).toEqual({ institutions: 'up', finance: 'up' });
    await again.stop();
  });

  it('is found again by health alone, when nobody asks it anything', async () => {
    await hub.ask(query);
    await hub.finance.stop();
    for (let n = 0; n < 10; n++) await hub.ask(query);
    const port = Number(new URL(hub.finance.url).port);
    const again = await startTinySubgraph({ name: 'finance', sdl: financeSdl, resolvers: financeResolvers, port });
    await expect.poll(health, { timeout: 15_000, interval: 500 }).toEqual({ institutions: 'up', finance: 'up' });
    await again.stop();
  });
});

it('a subgraph that answers 503 at 200 questions a second hears a tenth of them once, then one a second', async () => {
  const subgraph = await startScripted(isBusy);
  const source = sourceOf(subgraph.url);
  const startedAt = Date.now();
  const asked: Promise<unknown>[] = [];
  while (asked.length < 600) {
    const due = ((Date.now() - startedAt) / 1_000) * 200;
    while (asked.length < due) asked.push(source.outcome());
    await pause(5);
  }
  await Promise.all(asked);
  const probes = (Date.now() - startedAt) / callLimits.probeAfterMs;
  expect(subgraph.arrivals.length).toBeLessThanOrEqual(60 + probes);
  await subgraph.stop();
});
