import { printAccessTable } from '../../../../gateway/composition/access.js';
import { composeSupergraph } from '../../../../gateway/composition/compose.js';
import { printGatewaySdl } from '../../../../gateway/composition/gateway-sdl.js';
import type { GatewayFiles } from '../../../../gateway/gateway-files.js';
import { benchSubgraphs } from './bench-graph.js';

/** What the schema command would write for the bench graph. */
export function benchFiles(): GatewayFiles {
  const subgraphSdls = Object.fromEntries(Object.entries(benchSubgraphs).map(([name, { sdl }]) => [name, sdl]));
  const gatewaySdl = printGatewaySdl(subgraphSdls);
  const sdls = { ...subgraphSdls, gateway: gatewaySdl };
  return { supergraphSdl: composeSupergraph(sdls).supergraphSdl, gatewaySdl, accessTable: printAccessTable(sdls) };
}
