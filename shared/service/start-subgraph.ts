import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { analyze } from '../database/analyze.js';
import { createDataSource } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { provisionDatabase } from '../database/provision.js';
import { inWriteTransaction } from '../database/write-transaction.js';
import { type HttpServer, startHttpServer } from '../http/http-server.js';
import { sendJson } from '../http/http-error.js';
import type { Logger } from '../log/logger.js';
import { startRelay } from '../outbox/relay.js';
import type { Queryable } from '../outbox/outbox-event.js';
import { feedPath } from '../registers/feed-page.js';
import { feedRoute } from '../registers/feed-publisher.js';
import { type FeedReader, startFeedReader } from '../registers/feed-reader.js';
import type { Clock } from '../time/local-date.js';
import { type CallSigner, hmacCallSigner } from '../trust/call-signer.js';
import type { ServiceConfig } from './config.js';
import type { SubgraphDefinition } from './define-subgraph.js';
import { createExecutor } from './graphql-executor.js';
import { graphqlRoute } from './graphql-route.js';
import { runSeed } from './seed.js';
import type { ServiceState } from './request-context.js';

interface StartOptions<Loaders> {
  readonly definition: SubgraphDefinition<Loaders>;
  readonly config: ServiceConfig;
  readonly version: string;
  readonly log: Logger;
  readonly clock?: Clock;
}

export interface RunningSubgraph {
  readonly port: number;
  readonly dataSource: DataSource;
  stop(): Promise<void>;
}

/**
 * Starts one subgraph: takes its port, migrates, seeds, then answers. `/health/live` answers from the first moment,
 * `/health/ready` once every step is done.
 */
export async function startSubgraph<Loaders>(options: StartOptions<Loaders>): Promise<RunningSubgraph> {
  const { definition, config, version, log, clock = () => new Date() } = options;
  const readiness = { step: 'database' as string | null };
  const routes: Record<string, Parameters<typeof startHttpServer>[0]['routes'][string]> = {
    'GET /health/live': ({ response }) => sendJson(response, 200, { status: 'live', pid: process.pid }),
    'GET /health/ready': ({ response }) =>
      sendJson(
        response,
        readiness.step === null ? 200 : 503,
        readiness.step === null ? { status: 'ready' } : { status: 'starting', step: readiness.step },
      ),
  };
  const http = await startHttpServer({ port: config.port, host: config.host, routes, log });
  const urls = await databaseUrls(definition.name, config);
  const applied = await migrate({ ownerUrl: urls.ownerUrl, migrations: definition.migrations });
  log.info({ applied }, 'migrated');

  const dataSource = await createDataSource({
    url: urls.serviceUrl,
    entities: definition.entities,
    migrations: [],
    applicationName: `lien-thong ${definition.name}`,
    poolSize: config.poolSize,
  }).initialize();
  const database: Queryable = { query: (sql, parameters) => dataSource.query(sql, parameters as never) };
  const signer = hmacCallSigner((audience) => secretFor(config, audience));

  readiness.step = 'seeds';
  const seeding = { definition, config, dataSource, ownerUrl: urls.ownerUrl, log };
  await seed(seeding, { needsRegisters: false });
  const relay = startRelay({ url: urls.serviceUrl, log });
  const feed = definition.registers === 'READS' ? readFeed(options, dataSource, database, signer) : null;
  if (definition.registers === 'PUBLISHES')
    routes[`POST ${feedPath}`] = feedRoute({ database, relay, signer, publisher: definition.name });

  const service: ServiceState = {
    name: definition.name,
    version,
    startedAt: clock(),
    registerPosition: () => feed?.position() ?? null,
  };
  const executor = await createExecutor({ definition, dataSource, service, clock, log });
  routes['/graphql'] = graphqlRoute({ executor, signer, audience: definition.name });

  if (feed !== null && (await needsRegistersToSeed(definition, config, database))) {
    readiness.step = 'registers';
    const seeded = feed.caughtUp.then(() => seed(seeding, { needsRegisters: true }));
    const isSeeded = await Promise.race([
      seeded.then(() => true),
      sleep(config.registerPatienceMs, false, { ref: false }),
    ]);
    if (!isSeeded) log.warn('the registers have not come yet: ready without them, seeding when they come');
    seeded.catch((error: unknown) => log.error({ err: error }, 'seeding from the registers failed'));
  }
  readiness.step = null;
  log.info({ port: http.port }, 'ready');

  return {
    port: http.port,
    dataSource,
    stop: async () => {
      readiness.step = 'stopping';
      await Promise.all([relay.stop(), feed?.stop(), drained(http)]);
      await executor.stop();
      await dataSource.destroy();
    },
  };
}

const drainMs = 8_000;
const drained = (http: HttpServer): Promise<void> => http.drain(drainMs);

async function databaseUrls(
  subgraph: string,
  config: ServiceConfig,
): Promise<{ ownerUrl: string; serviceUrl: string }> {
  if (config.database.kind === 'DIRECT') return config.database;
  if (config.database.kind !== 'ADMIN') throw new Error(`No database for ${subgraph}`); // config.ts has refused this already
  return provisionDatabase({
    adminUrl: config.database.adminUrl,
    subgraph,
    prefix: config.databasePrefix,
    passwordSecret: config.databasePasswordSecret,
  });
}

/** `feed:<reader>` has the reader's feed secret; everything else that reaches us is a call of the gateway. */
function secretFor(config: ServiceConfig, audience: string): string {
  if (!audience.startsWith('feed:')) return config.callSecret;
  return config.feedSecrets[audience.slice('feed:'.length)] ?? config.callSecret;
}

interface SeedingOptions {
  readonly definition: Pick<SubgraphDefinition, 'seeds'>;
  readonly config: ServiceConfig;
  readonly dataSource: DataSource;
  readonly ownerUrl: string;
  readonly log: Logger;
}

/** Runs the seeds that are due. Afterwards the planner learns what was loaded: without statistics its first plans are poor. */
async function seed(options: SeedingOptions, { needsRegisters }: { needsRegisters: boolean }): Promise<void> {
  const { definition, config, dataSource, ownerUrl, log } = options;
  let hasWritten = false;
  for (const one of definition.seeds) {
    if (one.needsRegisters !== needsRegisters || (one.kind === 'SAMPLE' && !config.withSampleData)) continue;
    const startedAt = Date.now();
    const wrote = await runSeed((work) => inWriteTransaction(dataSource, {}, work), one);
    if (wrote) log.info({ seed: one.name, ms: Date.now() - startedAt }, 'seeded');
    hasWritten ||= wrote;
  }
  if (hasWritten) await analyze(ownerUrl);
}

async function needsRegistersToSeed(
  definition: Pick<SubgraphDefinition, 'seeds'>,
  config: ServiceConfig,
  database: Queryable,
): Promise<boolean> {
  const waiting = definition.seeds.filter(
    (one) => one.needsRegisters && (one.kind === 'FACT' || config.withSampleData),
  );
  const done = await database.query('SELECT name FROM seed_run WHERE name = ANY ($1)', [
    waiting.map((one) => one.name),
  ]);
  return done.length < waiting.length;
}

function readFeed<Loaders>(
  { definition, config, log }: StartOptions<Loaders>,
  dataSource: DataSource,
  database: Queryable,
  signer: CallSigner,
): FeedReader {
  return startFeedReader({
    reader: definition.name,
    source: 'institutions',
    sourceUrl: config.feedSourceUrl,
    signer,
    database,
    inTransaction: (work) => inWriteTransaction(dataSource, {}, work),
    log,
  });
}
