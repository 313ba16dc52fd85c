import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { inWriteTransaction } from '../database/write-transaction.js';
import { exportFiles } from '../export/export-files.js';
import { filesPath } from '../files/file-call.js';
import type { FileRoute } from '../files/file-route.js';
import { type Route, startHttpServer } from '../http/http-server.js';
import { sendJson } from '../http/http-error.js';
import type { Logger } from '../log/logger.js';
import type { ConnectionPool } from '../observation/pool-metrics.js';
import { openServiceObservation } from '../observation/service-observation.js';
import type { StatementWatch } from '../observation/statement-watch.js';
import type { Queryable } from '../outbox/outbox-event.js';
import { PersonalVault } from '../personal/personal-vault.js';
import { keepMonths } from '../outbox/keep-months.js';
import { EventFollower } from '../outbox/event-follower.js';
import { startRelay } from '../outbox/relay.js';
import { feedPath } from '../registers/feed-page.js';
import { feedRoute } from '../registers/feed-publisher.js';
import { type FeedReader, startFeedReader } from '../registers/feed-reader.js';
import type { Clock } from '../time/local-date.js';
import { type CallSigner, hmacCallSigner } from '../trust/call-signer.js';
import type { Viewer } from '../trust/viewer.js';
import type { ServiceConfig } from './config.js';
import type { SubgraphDefinition } from './define-subgraph.js';
import { filesRoute } from './files-route.js';
import { createExecutor } from './graphql-executor.js';
import { graphqlRoute } from './graphql-route.js';
import { hubClient } from './hub-client.js';
import { openDatabase } from './open-database.js';
import { OperationContext } from './operation-context.js';
import { Seeding } from './seeding.js';
import { Subscriptions } from './subscription-route.js';

interface StartOptions<Loaders> {
  readonly definition: SubgraphDefinition<Loaders>;
  readonly config: ServiceConfig;
  readonly version: string;
  readonly log: Logger;
  readonly clock?: Clock;
}

export interface RunningSubgraph {
  readonly port: number;
  /** Where metrics are served; null: nowhere. */
  readonly metricsPort: number | null;
  stop(): Promise<void>;
}

const drainMs = 8_000;
const longestSeedPauseMs = 30_000;

/**
 * Starts one subgraph: takes its port, migrates, seeds, then answers. `/health/live` answers from the first moment,
 * `/health/ready` once every step is done and says until then which one it waits for.
 */
export async function startSubgraph<Loaders>(options: StartOptions<Loaders>): Promise<RunningSubgraph> {
  const { definition, config, version, log, clock = () => new Date() } = options;
  const progress: { waitsFor: string | null } = { waitsFor: 'database' };
  const routes: Record<string, Route> = healthRoutes(progress);
  const http = await startHttpServer({ port: config.port, host: config.host, routes, log });

  const { name } = definition;
  const observation = await openServiceObservation(config.observation, { name, host: config.host, log });
  const { dataSource, urls } = await openDatabase({ definition, config, log });
  observation.observePool(poolOf(dataSource));
  routes['GET /health/ready'] = readyRoute(progress, dataSource);
  const database: Queryable = { query: (sql, parameters) => dataSource.query(sql, parameters as never) };
  progress.waitsFor = 'seeds';
  const { seeds } = definition;
  const seeding = new Seeding({
    seeds,
    withSampleData: config.withSampleData,
    dataSource,
    ownerUrl: urls.ownerUrl,
    log,
  });
  await seeding.runOwn();

  const signer = hmacCallSigner((audience) => secretFor(config, audience));
  const relay = startRelay({ url: urls.serviceUrl, log });
  const feed = definition.registers === 'READS' ? readFeed(options, { dataSource, database, signer }) : null;
  const publisher = definition.name;
  if (feed === null) routes[`POST ${feedPath}`] = feedRoute({ database, relay, signer, publisher });

  const registerPosition = (): number | null => feed?.position() ?? null;
  const service = { name: definition.name, version, startedAt: clock(), registerPosition };
  const vault = new PersonalVault(config.personalSecret);
  const hub = hubClient({ name: definition.name, gatewayUrl: config.gatewayUrl, signer });
  const operations = { dataSource, loadersOver: definition.loaders, service, vault, hub, clock };
  const contextFor = (viewer: Viewer, watch: StatementWatch | null = null) =>
    new OperationContext(operations, viewer, watch);
  const executor = await createExecutor({ definition, contextFor, log });
  const waitBeyond = (position: number, waitMs: number) => relay.waitBeyond(position, waitMs);
  const events = new EventFollower({ dataSource, waitBeyond, log });
  const subscriptions = new Subscriptions({ schema: executor.schema, contextFor, events, log });
  routes['/graphql'] = graphqlRoute({ executor, subscriptions, signer, audience: definition.name, observation });
  routes[`${filesPath}*`] = filesRoute({
    files: [...(definition.files ?? []), ...exportsOf(definition, executor.schema, config.poolSize)],
    contextFor,
    signer,
    audience: definition.name,
  });

  progress.waitsFor = 'registers';
  if (feed !== null && (await seeding.waitsForRegisters())) await seedOverRegisters(feed, seeding, config, log);
  const background = [keepMonths, ...(definition.background ?? [])].map((start) =>
    start({ dataSource, vault, clock, log }),
  );
  progress.waitsFor = null;
  log.info({ port: http.port }, 'ready');

  return {
    port: http.port,
    metricsPort: observation.metricsPort,
    stop: async () => {
      progress.waitsFor = 'stopping';
      subscriptions.stop();
      await Promise.all([relay.stop(), feed?.stop(), http.drain(drainMs), ...background.map((work) => work.stop())]);
      await executor.stop();
      await dataSource.destroy();
      await observation.stop();
    },
  };
}

/** TypeORM shows its pool only inside. */
const poolOf = ({ driver }: DataSource): ConnectionPool => (driver as unknown as { master: ConnectionPool }).master;

/** A quarter of the pool, so that whoever reads slowly keeps no question from being answered. */
const exportsOf = <Loaders>(
  { name, loaders, registerExports = [] }: SubgraphDefinition<Loaders>,
  schema: GraphQLSchema,
  poolSize: number,
): FileRoute<Loaders>[] =>
  exportFiles({
    subgraph: name,
    schema,
    loaders,
    registers: registerExports,
    atOnce: Math.max(1, Math.floor(poolSize / 4)),
  });

const healthRoutes = (progress: { readonly waitsFor: string | null }): Record<string, Route> => ({
  'GET /health/live': ({ response }) => sendJson(response, 200, { status: 'live', pid: process.pid }),
  'GET /health/ready': ({ response }) => notReady(response, progress.waitsFor ?? 'database'),
});

/** Ready means: every step of the start is done, and the database answers now. */
function readyRoute(progress: { readonly waitsFor: string | null }, dataSource: DataSource): Route {
  return async ({ response }) => {
    if (progress.waitsFor !== null) return notReady(response, progress.waitsFor);
    const isReached = await dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return isReached ? sendJson(response, 200, { status: 'ready' }) : notReady(response, 'database');
  };
}

const notReady = (response: ServerResponse, waitsFor: string): void =>
  sendJson(response, 503, { status: 'not ready', waitsFor });

/** `feed:<reader>` has the reader's feed secret; everything else is between the gateway and us. */
function secretFor(config: ServiceConfig, audience: string): string | undefined {
  if (!audience.startsWith('feed:')) return config.callSecret;
  const reader = audience.slice('feed:'.length);
  return Object.hasOwn(config.feedSecrets, reader) ? config.feedSecrets[reader] : undefined;
}

interface FeedParts {
  readonly dataSource: DataSource;
  readonly database: Queryable;
  readonly signer: CallSigner;
}

const readFeed = <Loaders>(
  { definition, config, log }: StartOptions<Loaders>,
  { dataSource, database, signer }: FeedParts,
): FeedReader =>
  startFeedReader({
    reader: definition.name,
    source: 'institutions',
    sourceUrl: config.feedSourceUrl,
    signer,
    database,
    inTransaction: (work) => inWriteTransaction(dataSource, {}, work),
    log,
  });

/** Waits a while for the registers; when they do not come, the service answers without, and seeds as soon as they are there. */
async function seedOverRegisters(
  feed: FeedReader,
  seeding: Seeding,
  { registerPatienceMs }: ServiceConfig,
  log: Logger,
): Promise<void> {
  const seeded = feed.caughtUp.then(() => seedUntilDone(seeding, log)).then(() => true);
  if (await Promise.race([seeded, sleep(registerPatienceMs, false, { ref: false })])) return;
  log.warn('the registers have not come yet: ready without them, seeding when they come');
}

/** A database that stumbles while we seed must not leave the service without its rows until the next start. */
async function seedUntilDone(seeding: Seeding, log: Logger): Promise<void> {
  for (let pauseMs = 1_000; ; pauseMs = Math.min(pauseMs * 2, longestSeedPauseMs)) {
    try {
      return await seeding.runOverRegisters();
    } catch (error) {
      log.error({ err: error }, 'seeding from the registers failed, trying again');
      await sleep(pauseMs, undefined, { ref: false });
    }
  }
}
