import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { onConnection } from '../../shared/database/connect.js';
import { createDataSource } from '../../shared/database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../../shared/database/testing.js';
import { inWriteTransaction } from '../../shared/database/write-transaction.js';
import { itemSubgraph, putItems } from '../../shared/export/items.fixture.js';
import { createLogger } from '../../shared/log/logger.js';
import { type CollectedSpan, type Collector, startCollector } from '../../shared/observation/collector.fixture.js';
import { printSubgraphSdl } from '../../shared/service/build-schema.js';
import type { ServiceConfig } from '../../shared/service/config.js';
import { type RunningSubgraph, startSubgraph } from '../../shared/service/start-subgraph.js';
import { composeFiles } from '../composition/compose-files.js';
import { localPlanner } from '../planner/local-planner.js';
import { type RunningGateway, startGateway } from '../start-gateway.js';

const observation = { metricsPort: 0, isTraced: true };
const log = createLogger('test', 'silent');
const host = '127.0.0.1';
const callSecret = 'a secret between gateway and institutions';
const developmentKey = 'a-key-for-developers-only';
/** What must be in no span: the number of a citizen, whichever way it was sent. */
const citizen = { asVariable: '036099012345', asLiteral: '036099067890', asRow: 'Nguyễn Thị Hoa' };

describe('from the gateway to PostgreSQL', () => {
  let collector: Collector;
  let database: TestDatabase;
  let subgraph: RunningSubgraph;
  let gateway: RunningGateway;

  beforeAll(async () => {
    collector = await startCollector();
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url);
    vi.stubEnv('OTEL_BSP_SCHEDULE_DELAY', '20');
    database = await createTestDatabase({ subgraph: 'institutions', migrations: itemSubgraph.migrations });
    await fill(database);
    subgraph = await startSubgraph({ definition: itemSubgraph, config: serviceConfig(database), version: '0', log });
    const institutions = { name: 'institutions', url: `http://${host}:${subgraph.port}`, callSecret };
    const config = {
      ...{ port: 0, host, subgraphs: [institutions], logLevel: 'silent', overrideLabels: [], developmentKey },
      reload: { from: 'off', everyMs: 1_000 } as const,
      observation,
    };
    const files = composeFiles({ institutions: printSubgraphSdl(itemSubgraph) });
    gateway = await startGateway({ config, files, log, planner: localPlanner() });
  });
  afterAll(async () => {
    await gateway.stop({ noticeMs: 0, graceMs: 100 });
    await subgraph.stop();
    await database.drop();
    await collector.stop();
    vi.unstubAllEnvs();
  });

  const ask = async (query: string, variables: object, traceparent: string) => {
    const response = await fetch(`http://${host}:${gateway.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${developmentKey}`, traceparent },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data?: unknown; errors?: unknown };
  };
  const spansOf = (traceId: string): readonly CollectedSpan[] =>
    collector.spans().filter((span) => span.traceId === traceId);

  test('one trace holds the operation, its call, the operation of the subgraph and its statements; no value is in it', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const query = `query Items($names: [String!]) {
      a: items(names: $names) { nodes { name holder box { label } } }
      b: items(names: ["${citizen.asLiteral}"]) { totalCount }
    }`;
    const answer = await ask(
      query,
      { names: [citizen.asVariable, citizen.asRow] },
      `00-${traceId}-b7ad6b7169203331-01`,
    );
    expect(answer).toEqual({
      data: {
        a: { nodes: [{ name: citizen.asRow, holder: citizen.asVariable, box: { label: 'Hộp b' } }] },
        b: { totalCount: 0 },
      },
    });
    await vi.waitFor(() => expect(spansOf(traceId)).toHaveLength(7), 5_000);

    const spans = spansOf(traceId);
    const theOne = (from: string, name: string): CollectedSpan => {
      const [found, ...more] = spans.filter((span) => span.service === from && span.name === name);
      if (found === undefined || more.length > 0) throw new Error(`${1 + more.length} × ${name} of ${from}`);
      return found;
    };
    const operation = theOne('gateway', 'query');
    const call = theOne('gateway', 'fetch institutions');
    const served = theOne('institutions', 'query');
    const statements = spans.filter(({ attributes }) => attributes['db.system.name'] === 'postgresql');
    expect([call.parentSpanId, served.parentSpanId]).toEqual([operation.spanId, call.spanId]);
    expect(statements.map(({ parentSpanId, kind }) => ({ parentSpanId, kind }))).toEqual(
      statements.map(() => ({ parentSpanId: served.spanId, kind: 3 })),
    );
    expect(statements.map(({ name }) => name).sort()).toEqual([
      'SELECT box',
      'SELECT item',
      'SELECT item',
      'SELECT item',
    ]);
    expect(statements.every(({ attributes }) => String(attributes['db.query.text']).includes('$1'))).toBe(true);
    for (const value of [...Object.values(citizen), developmentKey, 'development:']) {
      expect(collector.text()).not.toContain(value);
    }
  });

  test('a statement that fails says its state, and not its values', async () => {
    const traceId = '1af7651916cd43dd8448eb211c80319c';
    await onConnection(database.adminUrlInside, (admin) => admin.query('ALTER TABLE item RENAME TO item_away'));
    await ask('{ items { totalCount } }', {}, `00-${traceId}-b7ad6b7169203331-01`);
    await onConnection(database.adminUrlInside, (admin) => admin.query('ALTER TABLE item_away RENAME TO item'));
    await vi.waitFor(() => expect(spansOf(traceId)).toHaveLength(4), 5_000);
    const statement = spansOf(traceId).find(({ attributes }) => attributes['db.system.name'] === 'postgresql');
    expect(statement?.status?.code).toBe(2);
    expect(statement?.status?.message ?? '').toBe('');
    expect(statement?.attributes).toMatchObject({ 'db.response.status_code': '42P01', 'error.type': '42P01' });
  });

  test('what the gateway asks for itself begins no trace at the subgraph', async () => {
    const before = collector.spans().length;
    expect((await fetch(`http://${host}:${gateway.port}/health/ready`)).status).toBe(200);
    await pause(200);
    expect(collector.spans()).toHaveLength(before);
  });

  test('the subgraph counts its operations and shows its pool', async () => {
    const text = await (await fetch(`http://${host}:${subgraph.metricsPort}/metrics`)).text();
    expect(text).toMatch(/^hub_operations_total\{name="-",kind="query",outcome="ok"\} \d+$/m);
    expect(text).toMatch(/^hub_operation_duration_seconds_count\{name="-",kind="query"\} \d+$/m);
    expect(text).toMatch(/^hub_sql_connections\{state="idle"\} \d+$/m);
    expect(text).toMatch(/^hub_sql_waiting 0$/m);
    expect((await fetch(`http://${host}:${subgraph.port}/metrics`)).status).toBe(404);
  });
});

async function fill({ serviceUrl }: TestDatabase): Promise<void> {
  const options = { url: serviceUrl, entities: [], migrations: [], applicationName: 'test', poolSize: 1 };
  const dataSource = await createDataSource(options).initialize();
  const item = { id: '1', name: citizen.asRow, holder: citizen.asVariable, box_id: 'b' };
  await inWriteTransaction(dataSource, {}, (transaction) => putItems(transaction, [item]));
  await dataSource.destroy();
}

const serviceConfig = ({ serviceUrl, ownerUrl }: TestDatabase): ServiceConfig => ({
  ...{ port: 0, host, callSecret, logLevel: 'silent', withSampleData: false, registerPatienceMs: 0, poolSize: 4 },
  database: { kind: 'DIRECT', serviceUrl, ownerUrl },
  ...{ databasePrefix: '', databasePasswordSecret: '', personalSecret: 'a secret of tests, long enough for one' },
  ...{ feedSecrets: {}, feedSourceUrl: 'http://127.0.0.1:1', gatewayUrl: 'http://127.0.0.1:1' },
  observation,
});
