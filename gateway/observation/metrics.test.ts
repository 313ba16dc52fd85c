import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInitialised } from '../subscriptions/testing.socket-client.js';
import { startTinyHub, type TinyHub } from '../testing/tiny-hub.js';

const observation = { metricsPort: 0, isTraced: false };
const joined = '{ budgets { total agency { name } } }';

describe('metrics of a gateway', () => {
  let hub: TinyHub;
  beforeAll(async () => void (hub = await startTinyHub({ observation })));
  afterAll(() => hub.stop());

  const text = async (): Promise<string> => (await fetch(`http://127.0.0.1:${hub.gateway.metricsPort}/metrics`)).text();
  /** The value of one series; 0 where there is none. */
  const valueOf = async (series: string): Promise<number> => {
    const line = (await text()).split('\n').find((one) => one.startsWith(`${series} `));
    return Number(line?.slice(series.length + 1) ?? 0);
  };
  const moved = async (series: readonly string[], act: () => Promise<unknown>): Promise<number[]> => {
    const before = await Promise.all(series.map(valueOf));
    await act();
    const after = await Promise.all(series.map(valueOf));
    return after.map((value, index) => value - (before[index] ?? 0));
  };

  test('are served on a port of their own, and nowhere else', async () => {
    expect(hub.gateway.metricsPort).not.toBe(hub.gateway.port);
    expect((await fetch(`${hub.url}/metrics`)).status).toBe(404);
    const response = await fetch(`http://127.0.0.1:${hub.gateway.metricsPort}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await response.text()).toContain('nodejs_eventloop_lag_seconds');
  });

  test('count an operation by name, kind and outcome, and how long it took', async () => {
    const series = [
      'hub_operations_total{name="Joined",kind="query",outcome="ok"}',
      'hub_operation_duration_seconds_count{name="Joined",kind="query"}',
      'hub_operation_duration_seconds_bucket{le="10",name="Joined",kind="query"}',
      'hub_subgraph_calls_total{subgraph="finance",outcome="answered"}',
      'hub_subgraph_call_duration_seconds_count{subgraph="institutions"}',
      'hub_plan_cache_requests_total{result="miss"}',
      'hub_plan_cache_requests_total{result="hit"}',
      'hub_planning_duration_seconds_count',
      'hub_plan_cache_size',
    ];
    const ask = () => hub.ask(`query Joined ${joined}`);
    expect(await moved(series, async () => void (await ask(), await ask()))).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1]);
  });

  test('count what was refused, with its code, and under no name where nobody knows one', async () => {
    const series = [
      'hub_operations_total{name="-",kind="unknown",outcome="refused"}',
      'hub_operation_errors_total{code="GRAPHQL_VALIDATION_FAILED"}',
      'hub_operation_errors_total{code="UNSUPPORTED_MEDIA_TYPE"}',
      'hub_operations_total{name="-",kind="query",outcome="refused"}',
      'hub_operation_errors_total{code="UNAUTHENTICATED"}',
    ];
    const act = async (): Promise<void> => {
      await hub.ask('query Invented { nothing }'); // a name of what is no operation is not kept
      await hub.send({ method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } });
      await hub.ask('{ agencies { citizenRef } }');
    };
    expect(await moved(series, act)).toEqual([2, 1, 1, 1, 1]);
    expect(await text()).not.toContain('Invented');
  });

  test('count what comes over a WebSocket in the same way', async () => {
    const client = await openInitialised(hub.url);
    const series = [
      'hub_operations_total{name="OverSocket",kind="query",outcome="ok"}',
      'hub_operation_errors_total{code="GRAPHQL_VALIDATION_FAILED"}',
    ];
    const act = async (): Promise<void> => {
      client.subscribe('1', 'query OverSocket { budgets { total } }');
      await client.take(2);
      client.subscribe('2', '{ nothing }');
      await client.take(1);
    };
    expect(await moved(series, act)).toEqual([1, 1]);
    client.socket.close();
  });

  test('count the calls of a subgraph that fails, and show its breaker', async () => {
    const states = ['closed', 'half-open', 'open'].map(
      (state) => `hub_subgraph_breaker_state{subgraph="institutions",state="${state}"}`,
    );
    expect(await Promise.all(states.map(valueOf))).toEqual([1, 0, 0]);
    await hub.institutions.stop();
    const series = [
      'hub_operations_total{name="Holes",kind="query",outcome="partial"}',
      'hub_operation_errors_total{code="SUBGRAPH_UNAVAILABLE"}',
      'hub_subgraph_calls_total{subgraph="finance",outcome="answered"}',
      'hub_subgraph_breaker_changes_total{subgraph="institutions",state="open"}',
    ];
    const ask = async (): Promise<void> => {
      for (let turn = 0; turn < 12; turn++) await hub.ask(`query Holes ${joined}`);
    };
    expect(await moved(series, ask)).toEqual([12, 12, 12, 1]);
    expect(await Promise.all(states.map(valueOf))).toEqual([0, 0, 1]);
    const failed = await Promise.all(
      ['unreachable', 'shut-off'].map((outcome) =>
        valueOf(`hub_subgraph_calls_total{subgraph="institutions",outcome="${outcome}"}`),
      ),
    );
    expect(failed.every((count) => count > 0)).toBe(true);
    expect(failed.reduce((sum, count) => sum + count)).toBe(12);
    expect(await valueOf('hub_subgraph_retries_total{subgraph="institutions"}')).toBeGreaterThan(0);
  });

  test('keep the first 200 names; all that come later are one', async () => {
    for (let n = 0; n < 220; n++) await hub.ask(`query Name${n} { budgets { total } }`);
    const names = new Set(
      [...(await text()).matchAll(/hub_operations_total\{name="([^"]+)"/g)].map(([, name]) => name),
    );
    expect(names.size).toBeLessThanOrEqual(202); // with “-” and “other”
    expect(names).toContain('Name0');
    expect(names).not.toContain('Name219');
    expect(await valueOf('hub_operations_total{name="other",kind="query",outcome="ok"}')).toBeGreaterThanOrEqual(20);
  });
});

test('the clients that follow something are counted while they do', async () => {
  const hub = await startTinyHub({ observation });
  const open = async (): Promise<string> =>
    /^hub_open_subscriptions .*$/m.exec(
      await (await fetch(`http://127.0.0.1:${hub.gateway.metricsPort}/metrics`)).text(),
    )?.[0] ?? '';
  expect(await open()).toBe('hub_open_subscriptions 0');
  hub.finance.misbehave(
    (response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders(),
  );
  const leave = new AbortController();
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription Follow { budgetChanged { total } }' }),
    signal: leave.signal,
  });
  expect(response.status).toBe(200);
  expect(await open()).toBe('hub_open_subscriptions 1');
  leave.abort();
  await expect.poll(open).toBe('hub_open_subscriptions 0');
  await hub.stop();
});
