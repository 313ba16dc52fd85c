import type { Logger } from '../../shared/log/logger.js';
import type { CallSigner } from '../../shared/trust/call-signer.js';
import type { AgencyDirectory } from '../agencies/agency-directory.js';
import type { GatewayConfig } from '../config.js';
import { localSource } from '../local/local-source.js';
import { localSubgraph } from '../subgraphs.js';
import { httpSource } from './http-source.js';
import type { SubgraphSource, SubgraphSources } from './subgraph-source.js';

interface SourcesParts {
  readonly config: Pick<GatewayConfig, 'subgraphs'>;
  readonly signer: CallSigner;
  readonly agencies: AgencyDirectory;
  readonly gatewaySdl: string;
  readonly log: Logger;
}

/** One source per configured subgraph over HTTP, and the gateway's own part in process. */
export function createSources({ config, signer, agencies, gatewaySdl, log }: SourcesParts): SubgraphSources {
  const byName = new Map<string, SubgraphSource>();
  const find: SubgraphSources = (name) => byName.get(name) ?? unknownSource(name);
  for (const { name, url } of config.subgraphs) byName.set(name, httpSource({ name, url, signer, agencies, log }));
  byName.set(localSubgraph, localSource(gatewaySdl, find));
  return find;
}

/** The supergraph names a subgraph that the settings do not: a fault of the deployment, not of the request. */
function unknownSource(name: string): never {
  throw new Error(`The supergraph needs subgraph ${name}, which this gateway has no address for`);
}
