import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Collector, startCollector } from '../../shared/observation/collector.fixture.js';
import { startTinyHub, type TinyHub } from '../testing/tiny-hub.js';

const observation = { metricsPort: null, isTraced: true };
const traceId = '0af7651916cd43dd8448eb211c80319c';
const joined = '{ budgets { total agency { name } } }';

const given = (settings: Record<string, string>): void => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
};

describe('spans of a gateway', () => {
  let collector: Collector;
  let hub: TinyHub;
  beforeAll(async () => {
    collector = await startCollector();
    given({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_BSP_SCHEDULE_DELAY: '20',
      OTEL_RESOURCE_ATTRIBUTES: 'site=dak-nong',
    });
    hub = await startTinyHub({ observation });
  });
  beforeEach(() => hub.forgetCalls());
  afterAll(async () => {
    await hub.stop();
    await collector.stop();
    vi.unstubAllEnvs();
  });

  const spansOf = async (id: string, count: number) => {
    await vi.waitFor(() => expect(collector.spans().filter((span) => span.traceId === id)).toHaveLength(count), 5_000);
    return collector.spans().filter((span) => span.traceId === id);
  };
  const from = (id: string, flags = '01') => ({ headers: { traceparent: `00-${id}-b7ad6b7169203331-${flags}` } });

  test('an operation goes on from who asked, its calls from the operation, and subgraphs are told of the calls', async () => {
    await hub.ask(`query Joined ${joined}`, from(traceId));
    const spans = await spansOf(traceId, 3);
    const operation = spans.find(({ name }) => name === 'query');
    const calls = spans.filter(({ name }) => name.startsWith('fetch'));
    expect(operation).toMatchObject({ service: 'gateway', parentSpanId: 'b7ad6b7169203331', kind: 2 });
    expect(operation?.attributes).toEqual({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Joined',
      'hub.outcome': 'ok',
    });
    expect(calls.map(({ name, parentSpanId, kind }) => ({ name, parentSpanId, kind }))).toEqual([
      { name: 'fetch finance', parentSpanId: operation?.spanId, kind: 3 },
      { name: 'fetch institutions', parentSpanId: operation?.spanId, kind: 3 },
    ]);
    expect(hub.finance.calls[0]?.headers['traceparent']).toBe(`00-${traceId}-${calls[0]?.spanId}-01`);
    expect(hub.institutions.calls[0]?.headers['traceparent']).toBe(`00-${traceId}-${calls[1]?.spanId}-01`);
  });

  test('what the sender left out is left out, and its subgraphs are told so', async () => {
    const id = traceId.replace('0af', '1af');
    await hub.ask(joined, from(id, '00'));
    await pause(200);
    expect(collector.spans().filter((span) => span.traceId === id)).toEqual([]);
    expect(hub.finance.calls[0]?.headers['traceparent']).toMatch(new RegExp(`^00-${id}-[0-9a-f]{16}-00$`));
  });

  test('a trace begins here where no other did, or where the header is none', async () => {
    for (const traceparent of ['00-0-0-01', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, 'x']) {
      hub.forgetCalls();
      await hub.ask(joined, { headers: { traceparent } });
      const [, id = ''] = hub.finance.calls[0]?.headers['traceparent']?.toString().split('-') ?? [];
      expect((await spansOf(id, 3)).find(({ name }) => name === 'query')).not.toHaveProperty('parentSpanId');
    }
  });

  test('a hole that the hub made is an error of the operation; what a client asked wrongly is none', async () => {
    const [away, wrong] = [traceId.replace('0af', '2af'), traceId.replace('0af', '3af')];
    hub.institutions.misbehave((response) => void response.writeHead(500).end());
    await hub.ask(joined, from(away));
    hub.institutions.misbehave(null);
    await hub.ask('{ nothing }', from(wrong));
    const [call, operation] = (await spansOf(away, 3)).slice(-2);
    expect(call).toMatchObject({
      name: 'fetch institutions',
      status: { code: 2 },
      attributes: { 'error.type': 'bad-answer' },
    });
    expect(operation).toMatchObject({ status: { code: 2 }, attributes: { 'hub.outcome': 'partial' } });
    const [refused] = await spansOf(wrong, 1);
    expect(refused?.status?.code ?? 0).toBe(0);
    expect(refused?.attributes).toMatchObject({ 'hub.outcome': 'refused', 'error.type': 'GRAPHQL_VALIDATION_FAILED' });
  });

  test('the settings of OpenTelemetry say more of the process', async () => {
    await hub.ask(joined);
    await collector.until(1);
    expect(collector.text()).toContain('"dak-nong"');
  });
});

test('of no operation more than the sampler takes', async () => {
  const collector = await startCollector();
  given({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_TRACES_SAMPLER: 'always_off' });
  const hub = await startTinyHub({ observation });
  await hub.ask(joined);
  await hub.stop();
  expect(collector.spans()).toEqual([]);
  await collector.stop();
  vi.unstubAllEnvs();
});

test('what waits is sent when the gateway stops', async () => {
  const collector = await startCollector();
  given({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '60000' });
  const hub = await startTinyHub({ observation });
  await hub.ask(joined);
  expect(collector.spans()).toEqual([]);
  await hub.stop();
  expect(collector.spans()).toHaveLength(3);
  await collector.stop();
  vi.unstubAllEnvs();
});

test('a collector that is away costs no request anything, and holds up no stop', async () => {
  given({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_BSP_SCHEDULE_DELAY: '10' });
  const hub = await startTinyHub({ observation });
  const answers = await Promise.all(Array.from({ length: 50 }, () => hub.ask(joined)));
  expect(answers.map(({ status, body }) => [status, body.errors])).toEqual(answers.map(() => [200, undefined]));
  const startedAt = Date.now();
  await hub.stop();
  expect(Date.now() - startedAt).toBeLessThan(4_000);
  vi.unstubAllEnvs();
});
