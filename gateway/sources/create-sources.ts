import type { Logger } from '../../shared/log/logger.js';
import type { CallSigner } from '../../shared/trust/call-signer.js';
import type { AgencyDirectory } from '../agencies/agency-directory.js';
import type { GatewayConfig } from '../config.js';
import { localSource } from '../local/local-source.js';
import { localSubgraph } from '../subgraphs.js';
import { httpSource } from './http-source.js';
import type { SourceObserver } from './source-observer.js';
import type { BreakerState } from './subgraph-breaker.js';
import type { SubgraphSource, SubgraphSources } from './subgraph-source.js';

interface SourcesParts {
  readonly config: Pick<GatewayConfig, 'subgraphs' | 'subgraphLimits'>;
  readonly signer: CallSigner;
  readonly agencies: AgencyDirectory;
  readonly log: Logger;
  readonly observer?: SourceObserver;
}

/** All sources of a gateway, with the connections they hold. */
export interface OpenSources extends SubgraphSources {
  breakerStates(): Readonly<Record<string, BreakerState>>;
  /** At the stop of the gateway, when no request is under way any more. */
  close(): Promise<void>;
}

/** One source per configured subgraph over HTTP. */
export function createSources({ config, ...shared }: SourcesParts): OpenSources {
  const byName = new Map<string, SubgraphSource>();
  const find: SubgraphSources = (name) => byName.get(name) ?? unknownSource(name);
  const remote = config.subgraphs.map(({ name, url }) => {
    const source = httpSource({ name, url, ...shared, limits: config.subgraphLimits ?? {} });
    byName.set(name, source);
    return { name, source };
  });
  return Object.assign(find, {
    breakerStates: () => Object.fromEntries(remote.map(({ name, source }) => [name, source.breakerState])),
    close: async () => void (await Promise.all(remote.map(({ source }) => source.close()))),
  });
}

/** The same with the gateway's own part, which is answered in process. */
export function withLocalSource(sources: SubgraphSources, gatewaySdl: string): SubgraphSources {
  const find: SubgraphSources = (name) => (name === localSubgraph ? local : sources(name));
  const local = localSource(gatewaySdl, find);
  return find;
}

/** The supergraph names a subgraph that the settings do not: a fault of the deployment, not of the request. */
function unknownSource(name: string): never {
  throw new Error(`The supergraph needs subgraph ${name}, which this gateway has no address for`);
}
