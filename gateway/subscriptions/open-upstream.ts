import type { CallSigner } from '../../shared/trust/call-signer.js';
import type { SubgraphAddress } from '../config.js';
import { openEventStream } from './event-stream-upstream.js';
import type { OpenUpstream } from './upstream.js';
import { openWebSocket } from './web-socket-upstream.js';

/** Asks each subgraph the way it is configured: by server-sent events, or by WebSocket where it has an address for them. */
export function upstreamOpener(subgraphs: readonly SubgraphAddress[], signer: CallSigner): OpenUpstream {
  return async (subgraph, opening) => {
    const address = subgraphs.find(({ name }) => name === subgraph);
    if (address === undefined) throw new Error(`No address for ${subgraph}`);
    const { subscriptionUrl } = address;
    return subscriptionUrl === undefined
      ? openEventStream(address, signer, opening)
      : openWebSocket({ name: address.name, url: subscriptionUrl }, signer, opening);
  };
}
