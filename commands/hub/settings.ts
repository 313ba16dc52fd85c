import { databaseChoice } from '../../shared/database/database-urls.js';
import { ConfigurationError, type Environment } from '../../shared/config/environment.js';
import { settingPrefix } from '../../shared/config/setting-prefix.js';
import { readServiceConfig } from '../../shared/service/config.js';
import { readGatewayConfig } from '../../gateway/config.js';
import { readSecrets } from './secrets.js';
import { gateway, type ServiceListing, services, urlOf } from './services.js';

interface HubParts {
  readonly subgraphs: readonly ServiceListing[];
  readonly gateway: ServiceListing | null;
}

/** All settings of the hub: what the environment says, else kept secrets and the addresses that follow from the ports. */
export function hubSettings(directory: string, environment: Environment): Environment {
  const { DEVELOPMENT_KEY, ...secrets } = readSecrets(directory);
  const isProduction = environment['NODE_ENV'] === 'production';
  return {
    ...secrets,
    ...(isProduction ? {} : { DEVELOPMENT_KEY }),
    ...Object.fromEntries(
      [...services, gateway].map((service) => [`${settingPrefix(service.name)}_URL`, urlOf(service, environment)]),
    ),
    REGISTER_PATIENCE_MS: '60000',
    ...environment,
  };
}

/** Asks every process's own reader of settings, before any of them starts: all faults of all of them, at once. */
export function demandSettings({ subgraphs, gateway }: HubParts, settings: Environment): void {
  const faults = [
    ...subgraphs.flatMap((service) =>
      faultsOf(() => readServiceConfig(service.name as never, withSomeDatabase(service, settings))),
    ),
    ...(gateway === null ? [] : faultsOf(() => readGatewayConfig(settings))),
  ];
  if (faults.length > 0) throw new ConfigurationError([...new Set(faults)]);
}

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
}

/** The database that we bring is not there yet; what the environment says of it counts. */
function withSomeDatabase({ name }: ServiceListing, settings: Environment): Environment {
  const isOurs = databaseChoice(name, settings).kind === 'EMBEDDED';
  return isOurs ? { ...settings, [`${settingPrefix(name)}_DATABASE_URL`]: 'postgres://host/later' } : settings;
}

const prefixes = [...services.map(({ name }) => settingPrefix(name)), 'GATEWAY'];

/** What one process is told: never another's secrets, nor where another's rows are. */
export function settingsFor({ name }: ServiceListing, settings: Environment): Environment {
  const own = settingPrefix(name);
  return Object.fromEntries(
    Object.entries(settings).filter(([setting]) => {
      const owner = prefixes.find((prefix) => setting.startsWith(`${prefix}_`));
      if (owner === own) return true;
      if (owner === undefined) return isForAll(setting) || (setting === 'DEVELOPMENT_KEY' && name === 'gateway');
      if (setting === `${owner}_URL`) return true;
      return setting === `${owner}_${name === 'gateway' ? 'CALL' : name === 'institutions' ? 'FEED' : 'OWN'}_SECRET`;
    }),
  );
}

/** An administrator of the database server is needed to make databases, and only there. */
const isForAll = (setting: string): boolean =>
  !['DATABASE_URL', 'DATABASE_PASSWORD_SECRET', 'DEVELOPMENT_KEY'].includes(setting);
