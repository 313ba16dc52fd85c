import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseChoice } from '../../shared/database/database-urls.js';
import { type DataDirectoryLock, lockDataDirectory } from '../../shared/database/data-directory-lock.js';
import { startEmbeddedPostgres } from '../../shared/database/embedded-postgres.js';
import { provisionDatabase } from '../../shared/database/provision.js';
import type { Environment } from '../../shared/config/environment.js';
import { environmentPrefix } from '../../shared/service/config.js';
import { isPortFree } from './free-port.js';
import { readSecrets } from './secrets.js';
import { portOf, type ServiceListing, services } from './services.js';
import type { Steps } from './steps.js';
import { Supervisor } from './supervisor.js';
import { waitUntilReady } from './wait-until-ready.js';

interface HubOptions {
  readonly directory: string;
  readonly environment: Environment;
  /** Subgraphs to run, in the order in which they are shown. */
  readonly subgraphs: readonly ServiceListing[];
  readonly gateway: ServiceListing | null;
  readonly steps: Steps;
}

export interface RunningHub {
  readonly environment: Environment;
  /** Settings with each subgraph's database, where the hub made them. */
  readonly databases: Environment;
  readonly supervisor: Supervisor;
  stop(): Promise<void>;
}

const readyWithinMs = 120_000;

/** Starts the database and the processes, each only after what it needs; on failure everything that ran is stopped again. */
export async function runHub(options: HubOptions): Promise<RunningHub> {
  const { directory, steps, subgraphs, gateway } = options;
  const all = [...subgraphs, ...(gateway === null ? [] : [gateway])];
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const lock: DataDirectoryLock = lockDataDirectory(directory);
    undo.push(() => lock.release());
    await demandFreePorts(all, options.environment);
    const environment = {
      ...readSecrets(directory),
      ...addresses(options.environment),
      REGISTER_PATIENCE_MS: '60000',
      ...options.environment,
    };
    mkdirSync(join(directory, 'logs'), { recursive: true, mode: 0o700 });
    const supervisor = new Supervisor({ logDirectory: join(directory, 'logs'), say: steps.line });
    undo.push(() => supervisor.stop());

    if (gateway !== null) supervisor.start(gateway, environment); // it serves whatever the state of the rest
    const databases = await prepareDatabases({ ...options, environment, lock, undo });
    await steps.step(`Các phân hệ: ${subgraphs.map(({ name }) => name).join(', ')}`, async () => {
      for (const service of subgraphs) supervisor.start(service, { ...environment, ...databases });
      await Promise.all(subgraphs.map((service) => whenReady(service, environment, supervisor)));
    });
    if (gateway !== null) await steps.step('Cổng — Gateway', () => whenReady(gateway, environment, supervisor));
    return { environment, databases, supervisor, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where each subgraph is found, by its port: for the gateway and for the readers of the feed. */
const addresses = (environment: Environment): Environment =>
  Object.fromEntries(
    services.map((service) => [
      `${environmentPrefix(service.name)}_URL`,
      `http://127.0.0.1:${portOf(service, environment)}`,
    ]),
  );

async function demandFreePorts(listings: readonly ServiceListing[], environment: Environment): Promise<void> {
  for (const service of listings) {
    const port = portOf(service, environment);
    if (await isPortFree(port)) continue;
    throw new Error(
      `Cổng ${port} (${service.name}) đang có chương trình khác dùng. Dừng chương trình đó hoặc đặt ${service.portSetting} — Port ${port} (${service.name}) is taken. Stop what holds it, or set ${service.portSetting}.`,
    );
  }
}

interface DatabaseOptions extends HubOptions {
  readonly lock: DataDirectoryLock;
  readonly undo: (() => Promise<void> | void)[];
}

/** Settings that tell each subgraph where its database is. What the environment names already is left alone. */
async function prepareDatabases(options: DatabaseOptions): Promise<Environment> {
  const { environment, subgraphs } = options;
  const choices = subgraphs.map(({ name }) => ({ name, choice: databaseChoice(name, environment) }));
  const faults = choices.flatMap(({ choice }) =>
    choice.kind === 'FAULT' ? [`${choice.setting} ${choice.reason}`] : [],
  );
  if (faults.length > 0)
    throw new Error(`Cấu hình chưa đúng — The configuration is wrong:\n  ${[...new Set(faults)].join('\n  ')}`);
  const names = choices
    .filter(({ choice }) => choice.kind === 'EMBEDDED' || choice.kind === 'ADMIN')
    .map(({ name }) => name);
  return names.length === 0 ? {} : provisionAll(await server(options), names, environment);
}

interface DatabaseServer {
  readonly adminUrl: string;
  readonly passwordSecret: string;
}

/** The server of `DATABASE_URL`, or the embedded one, which stops with the hub. */
async function server({ environment, directory, steps, lock, undo }: DatabaseOptions): Promise<DatabaseServer> {
  const adminUrl = environment['DATABASE_URL'];
  if (adminUrl) return { adminUrl, passwordSecret: environment['DATABASE_PASSWORD_SECRET'] ?? '' };
  return steps.step('Cơ sở dữ liệu PostgreSQL — Database', async () => {
    const postgres = await startEmbeddedPostgres({ dataDirectory: directory, lock });
    undo.push(() => postgres.stop());
    return postgres;
  });
}

async function provisionAll(
  { adminUrl, passwordSecret }: DatabaseServer,
  names: readonly string[],
  environment: Environment,
): Promise<Environment> {
  const prefix = environment['DATABASE_PREFIX'] || 'lien_thong';
  const settings = await Promise.all(
    names.map(async (subgraph) => {
      const { ownerUrl, serviceUrl } = await provisionDatabase({ adminUrl, subgraph, prefix, passwordSecret });
      const setting = environmentPrefix(subgraph);
      return { [`${setting}_DATABASE_URL`]: serviceUrl, [`${setting}_OWNER_DATABASE_URL`]: ownerUrl };
    }),
  );
  return Object.assign({}, ...settings) as Environment;
}

async function whenReady(service: ServiceListing, environment: Environment, supervisor: Supervisor): Promise<void> {
  const url = `http://127.0.0.1:${portOf(service, environment)}`;
  try {
    await waitUntilReady(url, { withinMs: readyWithinMs, hasGivenUp: () => supervisor.hasGivenUp(service.name) });
  } catch (error) {
    throw new Error(
      `${service.name}: ${error instanceof Error ? error.message : String(error)}; .data/logs/${service.name}.log`,
    );
  }
}
