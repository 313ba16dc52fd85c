import type { Logger } from '../../shared/log/logger.js';
import { parseAccessTable, scopesOf } from '../access/access-file.js';
import type { GatewayConfig } from '../config.js';
import type { GatewayFiles } from '../gateway-files.js';
import { identifyWith } from '../identity/identify.js';
import { callSignerFor } from '../sign-calls.js';
import { createSources, withLocalSource } from '../sources/create-sources.js';
import { localSubgraph } from '../subgraphs.js';
import { mentionSharedTypes } from './mention-shared-types.js';
import { signingPlugin } from './signing-plugin.js';

interface HiveParts {
  readonly config: GatewayConfig;
  readonly files: GatewayFiles;
  readonly log: Logger;
}

/** The supergraph has no address for the gateway's own part, and Hive asks nobody without one. Nothing listens there: the plugin answers. */
const ownAddress = 'http://gateway.invalid/graphql';
const withOwnAddress = (supergraphSdl: string): string =>
  supergraphSdl.replace(`name: "${localSubgraph}", url: ""`, `name: "${localSubgraph}", url: "${ownAddress}"`);

/** Hive Gateway in the place of this gateway: the same graph, the same callers, the same signed calls. */
export function hiveConfig({ config, files, log }: HiveParts) {
  const { host, port, subgraphs, developmentKey } = config;
  const signer = callSignerFor(subgraphs);
  const sources = withLocalSource(
    createSources({ config, signer, log, agencies: { leadOf: () => null } }),
    files.gatewaySdl,
  );
  const scopes = scopesOf(parseAccessTable(files.accessTable));
  const identify = identifyWith({ developmentKey, allScopes: () => scopes, signer });
  const addresses = [...subgraphs.map(({ name, url }) => [name, `${url}/graphql`]), [localSubgraph, ownAddress]];
  const plugin = signingPlugin({
    identify,
    signer,
    ownPart: sources(localSubgraph),
    subgraphAt: new Map(addresses.map(([name = '', address = '']) => [address, name])),
  });
  return {
    host,
    port,
    supergraph: () => mentionSharedTypes(withOwnAddress(files.supergraphSdl)),
    transportEntries: {
      ...Object.fromEntries(addresses.map(([name = '', location]) => [name, { location }])),
      // Hive shares equal calls in flight and compares them before they are signed: one caller would get what another may see.
      '*.http': { options: { deduplicateInflightRequests: false } },
    },
    plugins: () => [plugin],
  };
}
