import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { subgraphs } from '../subgraphs.js';
import { securityFaults } from './security-faults.js';

/** SDL by subgraph name, the gateway's own part included. */
export type SubgraphSdls = Readonly<Record<string, string>>;

export interface Composition {
  readonly supergraphSdl: string;
  /** What composes but deserves a look: descriptions that differ, for instance. */
  readonly hints: readonly string[];
}

/** Everything that keeps the subgraphs from being one graph, said at once. */
export class CompositionError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The subgraphs do not compose (${faults.length} fault(s)):\n  - ${faults.join('\n  - ')}`);
    this.name = 'CompositionError';
  }
}

/** Joins the SDL of all subgraphs into the supergraph that is committed. Throws CompositionError. */
export function composeSupergraph(sdls: SubgraphSdls): Composition {
  const names = Object.keys(sdls).sort();
  const refused = names.flatMap((name) => securityFaults(name, sdls[name] ?? ''));
  if (refused.length > 0) throw new CompositionError(refused);
  const services = names.map((name) => ({ name, url: urlOf(name), typeDefs: parse(sdls[name] ?? '') }));
  const result = composeServices(services);
  if (result.errors !== undefined) throw new CompositionError(result.errors.map(readable));
  return { supergraphSdl: result.supergraphSdl, hints: result.hints.map((hint) => hint.message) };
}

/** For a standard router; this gateway takes addresses from its settings, and answers its own part in process. */
function urlOf(name: string): string {
  const listing = subgraphs.find((one) => one.name === name);
  return listing === undefined ? '' : `${listing.defaultUrl}/graphql`;
}

const readable = ({ message, extensions }: { message: string; extensions: Record<string, unknown> }): string =>
  `[${typeof extensions['code'] === 'string' ? extensions['code'] : 'INVALID'}] ${message.replaceAll('\n', '\n    ')}`;
