import { databaseChoice, type DatabaseChoice } from '../database/database-urls.js';
import { type Environment, EnvironmentReader } from '../config/environment.js';
import { settingPrefix } from '../config/setting-prefix.js';
import { logLevels } from '../log/logger.js';
import { type ObservationSettings, readObservation } from '../observation/observation-settings.js';
import type { SubgraphName } from './define-subgraph.js';

const defaultPorts: Readonly<Record<SubgraphName, number>> = {
  institutions: 4001,
  procedures: 4002,
  finance: 4003,
  'e-government': 4004,
};

export interface ServiceConfig {
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseChoice;
  readonly databasePrefix: string;
  readonly databasePasswordSecret: string;
  readonly poolSize: number;
  readonly callSecret: string;
  /** Wraps the keys of what is written about persons. Lost, their history is lost; it is not in the database. */
  readonly personalSecret: string;
  /** Secrets of the feed: of every reader where we publish, of ourselves where we read. */
  readonly feedSecrets: Readonly<Record<string, string>>;
  readonly feedSourceUrl: string;
  /** Where the whole graph is asked. */
  readonly gatewayUrl: string;
  readonly withSampleData: boolean;
  /** How long readiness waits for registers that have not come yet. After that the service answers, and seeds when they come. */
  readonly registerPatienceMs: number;
  readonly logLevel: string;
  /** Where it is left out, nothing is. */
  readonly observation?: ObservationSettings;
}

/** Everything that a subgraph's process may be told, read once and checked together. */
export function readServiceConfig(name: SubgraphName, environment: Environment): ServiceConfig {
  const reader = new EnvironmentReader(environment);
  const prefix = settingPrefix(name);
  const database = databaseChoice(name, environment);
  if (database.kind === 'FAULT') reader.fault(database.setting, database.reason);
  if (database.kind === 'EMBEDDED') {
    reader.fault(
      `${prefix}_DATABASE_URL`,
      'or DATABASE_URL is missing (npm start and npm run service bring an embedded database)',
    );
  }
  const readers = name === 'institutions' ? Object.keys(defaultPorts).filter((other) => other !== name) : [name];
  return reader.finish({
    port: reader.integer(`${prefix}_PORT`, defaultPorts[name], { min: 0, max: 65_535 }),
    host: reader.text('HUB_HOST', '127.0.0.1'),
    database,
    databasePrefix: reader.text('DATABASE_PREFIX', 'lien_thong'),
    databasePasswordSecret: database.kind === 'ADMIN' ? reader.secret('DATABASE_PASSWORD_SECRET') : '',
    poolSize: reader.integer('DATABASE_POOL_SIZE', 10, { min: 2, max: 100 }),
    callSecret: reader.secret(`${prefix}_CALL_SECRET`),
    personalSecret: reader.secret(`${prefix}_PERSONAL_SECRET`),
    feedSecrets: Object.fromEntries(
      readers.map((other) => [other, reader.secret(`${settingPrefix(other)}_FEED_SECRET`)]),
    ),
    feedSourceUrl: reader.url('INSTITUTIONS_URL', `http://127.0.0.1:${defaultPorts.institutions}`),
    gatewayUrl: reader.url('GATEWAY_URL', 'http://127.0.0.1:4000'),
    withSampleData: reader.oneOf('SAMPLE_DATA', ['true', 'false'], 'true') === 'true',
    registerPatienceMs: reader.integer('REGISTER_PATIENCE_MS', 2_000, { min: 0, max: 600_000 }),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
    observation: readObservation(reader, prefix),
  });
}
