import type { GatewayFiles } from '../gateway-files.js';
import { printAccessTable } from './access.js';
import { composeSupergraph, type SubgraphSdls } from './compose.js';
import { printGatewaySdl } from './gateway-sdl.js';
import { checkNullability } from './nullability.js';

/** All that the gateway needs of a graph, from the SDL of its subgraphs. Throws with everything that keeps them from being one. */
export function composeFiles(subgraphSdls: SubgraphSdls): GatewayFiles {
  const faults = checkNullability(subgraphSdls);
  if (faults.length > 0) throw new Error(`Fields that cross a boundary must be nullable:\n  ${faults.join('\n  ')}`);
  const gatewaySdl = printGatewaySdl(subgraphSdls);
  const sdls = { ...subgraphSdls, gateway: gatewaySdl };
  return { supergraphSdl: composeSupergraph(sdls).supergraphSdl, gatewaySdl, accessTable: printAccessTable(sdls) };
}
