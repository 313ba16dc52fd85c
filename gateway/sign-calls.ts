import { type CallSigner, hmacCallSigner } from '../shared/trust/call-signer.js';
import { serviceOf } from '../shared/trust/service-credential.js';
import type { SubgraphAddress } from './config.js';

/** Signs for each subgraph with its own secret, and verifies what a subgraph signed itself. */
export function callSignerFor(subgraphs: readonly Pick<SubgraphAddress, 'name' | 'callSecret'>[]): CallSigner {
  const secrets = new Map(subgraphs.map(({ name, callSecret }) => [name, callSecret]));
  return hmacCallSigner((audience) => {
    const secret = secrets.get(serviceOf(audience) ?? audience);
    if (secret === undefined) throw new Error(`No call secret for ${audience}`);
    return secret;
  });
}
