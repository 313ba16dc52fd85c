import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import { settingPrefix } from '../../shared/config/setting-prefix.js';
import type { SubgraphName } from '../../shared/service/define-subgraph.js';
import type { Environment } from '../../shared/config/environment.js';

/** A process of the hub: where its main stands and where it listens. */
export interface ServiceListing<Name extends string = string> {
  readonly name: Name;
  readonly main: string;
  /** Of Node.js, before the main; docker-compose.yml has the same. */
  readonly flags: readonly string[];
  readonly portSetting: string;
  readonly defaultPort: number;
}

const sourceMaps = '--enable-source-maps';

const subgraph = (name: SubgraphName, defaultPort: number): ServiceListing<SubgraphName> => ({
  name,
  main: join(projectRoot, 'dist', 'subgraphs', name, 'main.js'),
  flags: [sourceMaps],
  portSetting: `${settingPrefix(name)}_PORT`,
  defaultPort,
});

export const services: readonly ServiceListing<SubgraphName>[] = [
  subgraph('institutions', 4001),
  subgraph('procedures', 4002),
  subgraph('finance', 4003),
  subgraph('e-government', 4004),
];

export const gateway: ServiceListing = {
  name: 'gateway',
  main: join(projectRoot, 'dist', 'gateway', 'main.js'),
  // With Node's own 16 MB the answers of fifty clients at once outlive each collection, and are copied at every one.
  flags: [sourceMaps, '--max-semi-space-size=64'],
  portSetting: 'GATEWAY_PORT',
  defaultPort: 4000,
};

/** Where a service serves its metrics, as a listing of its own; none where it was not told to. */
export function metricsOf({ name, main, flags }: ServiceListing, environment: Environment): ServiceListing[] {
  const portSetting = `${settingPrefix(name)}_METRICS_PORT`;
  return environment[portSetting] ? [{ name: `${name}, metrics`, main, flags, portSetting, defaultPort: 0 }] : [];
}

export const portOf = ({ portSetting, defaultPort }: ServiceListing, environment: Environment): number =>
  Number(environment[portSetting] || defaultPort);

/** Where the processes of the hub listen. */
export const listeningHost = (environment: Environment): string => environment['HUB_HOST'] || '127.0.0.1';

/** Where this machine reaches a service of the hub. */
export function urlOf(service: ServiceListing, environment: Environment): string {
  const host = listeningHost(environment);
  const reached = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${portOf(service, environment)}`;
}
