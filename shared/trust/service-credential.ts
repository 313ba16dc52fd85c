import { randomUUID } from 'node:crypto';
import type { CallSigner } from './call-signer.js';
import { anonymousViewer } from './viewer.js';

/** How a subgraph says who it is when it asks the hub itself: `Authorization: Service institutions <signed token>`. */
export interface ServiceCredential {
  readonly name: string;
  readonly token: string;
}

const prefix = 'from:';

/** What such a token is signed for: it opens nothing at the subgraph, and a call's token opens nothing here. */
export const serviceAudience = (name: string): string => `${prefix}${name}`;

/** The subgraph whose secret belongs to an audience; null for every other audience. */
export const serviceOf = (audience: string): string | null =>
  audience.startsWith(prefix) ? audience.slice(prefix.length) : null;

export const writeServiceCredential = (signer: CallSigner, name: string): string =>
  `Service ${name} ${signer.sign({ issuer: name, viewer: anonymousViewer(randomUUID()) }, serviceAudience(name), '')}`;

export function readServiceCredential(authorization: string): ServiceCredential | null {
  const [, name, token] = /^Service ([a-z-]{1,40}) (\S{1,4000})$/.exec(authorization) ?? [];
  return name === undefined || token === undefined ? null : { name, token };
}
