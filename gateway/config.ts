import { type Environment, EnvironmentReader } from '../shared/config/environment.js';
import { logLevels } from '../shared/log/logger.js';
import { type ObservationSettings, readObservation } from '../shared/observation/observation-settings.js';
import { settingPrefix } from '../shared/config/setting-prefix.js';
import { type CallLimits, callLimits } from './sources/call-limits.js';
import { type SubgraphListing, subgraphs } from './subgraphs.js';

/** Where a subgraph listens, and the secret with which calls to it are signed. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
  readonly callSecret: string;
  /** Where its subscriptions are followed by WebSocket; left out: at `url`, by server-sent events. */
  readonly subscriptionUrl?: string;
}

export interface ReloadSettings {
  /** `files`: those beside the program; `services`: what the subgraphs say of themselves; `off`: what it started with. */
  readonly from: (typeof reloadSources)[number];
  readonly everyMs: number;
}

const reloadSources = ['files', 'services', 'off'] as const;

export interface GatewayConfig {
  readonly port: number;
  readonly host: string;
  readonly subgraphs: readonly SubgraphAddress[];
  /** For each question to a subgraph; where it is left out, those of `call-limits.ts` hold. */
  readonly subgraphLimits?: Pick<CallLimits, 'timeoutMs' | 'maxAnswerBytes'>;
  /** From where another graph is taken while the gateway runs, and how often it is looked for. */
  readonly reload: ReloadSettings;
  /** Whether equal questions of equal viewers share one answer while it is under way. */
  readonly sharesInFlight?: boolean;
  readonly logLevel: string;
  /** Where it is left out, nothing is. */
  readonly observation?: ObservationSettings;
  /** Labels of progressive `@override` that are on. */
  readonly overrideLabels: readonly string[];
  /** Opens the graph to developers by role; null where nobody may. */
  readonly developmentKey: string | null;
}

/** Reads all settings of the gateway, or throws one error that lists every fault. */
export function readGatewayConfig(environment: Environment): GatewayConfig {
  const reader = new EnvironmentReader(environment);
  const addresses = subgraphs.map((listing) => readAddress(reader, listing));
  demandDistinctSecrets(reader, addresses);
  return reader.finish({
    port: reader.integer('GATEWAY_PORT', 4000, { min: 0, max: 65_535 }),
    host: reader.text('HUB_HOST', '127.0.0.1'),
    subgraphs: Object.freeze(addresses),
    subgraphLimits: readLimits(reader),
    reload: readReload(reader),
    sharesInFlight: reader.oneOf('SHARE_IN_FLIGHT', ['true', 'false'], 'false') === 'true',
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
    developmentKey: readDevelopmentKey(reader),
    overrideLabels: Object.freeze(readList(reader.optional('OVERRIDE_LABELS'))),
    observation: readObservation(reader, 'GATEWAY'),
  });
}

function readReload(reader: EnvironmentReader): ReloadSettings {
  const from = reader.oneOf('RELOAD_FROM', reloadSources, 'files');
  const everyMs = reader.integer('RELOAD_EVERY_MS', from === 'services' ? 10_000 : 1_000, { min: 100, max: 3_600_000 });
  return Object.freeze({ from, everyMs });
}

function readAddress(reader: EnvironmentReader, { name, defaultUrl }: SubgraphListing): SubgraphAddress {
  const prefix = settingPrefix(name);
  const subscriptionUrl = reader.webSocketUrl(`${prefix}_SUBSCRIPTION_URL`);
  return Object.freeze({
    name,
    url: reader.url(`${prefix}_URL`, defaultUrl),
    callSecret: reader.secret(`${prefix}_CALL_SECRET`),
    ...(subscriptionUrl === null ? {} : { subscriptionUrl }),
  });
}

/** A subgraph may have no longer than the whole request (`http/limits.ts`); a third of that leaves time for the others. */
const readLimits = (reader: EnvironmentReader) =>
  Object.freeze({
    timeoutMs: reader.integer('SUBGRAPH_TIMEOUT_MS', callLimits.timeoutMs, { min: 100, max: 10_000 }),
    maxAnswerBytes: reader.integer('SUBGRAPH_MAX_ANSWER_BYTES', callLimits.maxAnswerBytes, {
      min: 100_000,
      max: 1_000_000_000,
    }),
  });

/** One secret per subgraph: whoever steals one must not be able to speak to another. */
function demandDistinctSecrets(reader: EnvironmentReader, addresses: readonly SubgraphAddress[]): void {
  for (const [index, { name, callSecret }] of addresses.entries()) {
    const twin = addresses.slice(0, index).find((other) => callSecret !== '' && other.callSecret === callSecret);
    if (twin !== undefined) {
      reader.fault(`${settingPrefix(name)}_CALL_SECRET`, `must differ from ${settingPrefix(twin.name)}_CALL_SECRET`);
    }
  }
}

const readList = (text: string | null): string[] => (text ?? '').split(/[\s,]+/).filter((item) => item !== '');

function readDevelopmentKey(reader: EnvironmentReader): string | null {
  const key = reader.optional('DEVELOPMENT_KEY');
  const isProduction = reader.text('NODE_ENV', 'development') === 'production';
  if (key !== null && isProduction) reader.fault('DEVELOPMENT_KEY', 'must not be set when NODE_ENV is production');
  if (key !== null && key.includes(':')) reader.fault('DEVELOPMENT_KEY', 'must not contain a colon');
  return key;
}
