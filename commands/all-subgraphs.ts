import 'reflect-metadata';
import type { SubgraphDefinition, SubgraphName } from '../shared/service/define-subgraph.js';

type AnyDefinition = SubgraphDefinition<never>;

/** Where each subgraph's public face stands. Loaded when asked: a command rarely needs all four. */
const loaders: Readonly<Record<SubgraphName, () => Promise<unknown>>> = {
  institutions: async () => (await import('../subgraphs/institutions/subgraph.js')).institutions,
  procedures: async () => (await import('../subgraphs/procedures/subgraph.js')).procedures,
  finance: async () => (await import('../subgraphs/finance/subgraph.js')).finance,
  'e-government': async () => (await import('../subgraphs/e-government/subgraph.js')).eGovernment,
};

export const subgraphNames = Object.keys(loaders) as readonly SubgraphName[];

export async function loadSubgraph(name: string): Promise<AnyDefinition> {
  if (!(name in loaders)) throw new Error(`There is no subgraph “${name}”. There are: ${subgraphNames.join(', ')}`);
  return (await loaders[name as SubgraphName]()) as AnyDefinition;
}

export const loadSubgraphs = (): Promise<readonly AnyDefinition[]> => Promise.all(subgraphNames.map(loadSubgraph));
