import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startTinyHub } from './testing/tiny-hub.js';

it('stops by turning away first, then ends what runs, and takes nothing new', async () => {
  const hub = await startTinyHub();
  hub.finance.misbehave((response) => {
    setTimeout(() => response.setHeader('content-type', 'application/json').end('{"data":{"budgets":[]}}'), 600);
  });
  const running = hub.ask('{ budgets { year } }');
  await pause(50);
  const startedAt = Date.now();
  const stopped = hub.gateway.stop({ noticeMs: 200, graceMs: 5_000 });
  expect(await hub.send({}, '/health/ready')).toMatchObject({ status: 503, body: { status: 'stopping' } });
  expect((await running).body).toEqual({ data: { budgets: [] } });
  await stopped;
  expect(Date.now() - startedAt).toBeLessThan(2_000);
  await expect(hub.ask('{ __typename }')).rejects.toThrow();
  await Promise.all([hub.institutions.stop(), hub.finance.stop()]);
});
