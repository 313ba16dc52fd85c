import { type Environment, EnvironmentReader } from '../shared/config/environment.js';
import { logLevels } from '../shared/log/logger.js';
import { settingPrefix } from '../shared/config/setting-prefix.js';
import { type SubgraphListing, subgraphs } from './subgraphs.js';

/** Where a subgraph listens, and the secret with which calls to it are signed. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
  readonly callSecret: string;
}

export interface GatewayConfig {
  readonly port: number;
  readonly host: string;
  readonly subgraphs: readonly SubgraphAddress[];
  readonly logLevel: string;
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
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
    developmentKey: readDevelopmentKey(reader),
  });
}

function readAddress(reader: EnvironmentReader, { name, defaultUrl }: SubgraphListing): SubgraphAddress {
  const setting = `${settingPrefix(name)}_URL`;
  return Object.freeze({
    name,
    url: reader.url(setting, defaultUrl),
    callSecret: reader.secret(`${settingPrefix(name)}_CALL_SECRET`),
  });
}

/** One secret per subgraph: whoever steals one must not be able to speak to another. */
function demandDistinctSecrets(reader: EnvironmentReader, addresses: readonly SubgraphAddress[]): void {
  for (const [index, { name, callSecret }] of addresses.entries()) {
    const twin = addresses.slice(0, index).find((other) => callSecret !== '' && other.callSecret === callSecret);
    if (twin !== undefined) {
      reader.fault(`${settingPrefix(name)}_CALL_SECRET`, `must differ from ${settingPrefix(twin.name)}_CALL_SECRET`);
    }
  }
}

function readDevelopmentKey(reader: EnvironmentReader): string | null {
  const key = reader.optional('DEVELOPMENT_KEY');
  const isProduction = reader.text('NODE_ENV', 'development') === 'production';
  if (key !== null && isProduction) reader.fault('DEVELOPMENT_KEY', 'must not be set when NODE_ENV is production');
  if (key !== null && key.includes(':')) reader.fault('DEVELOPMENT_KEY', 'must not contain a colon');
  return key;
}
