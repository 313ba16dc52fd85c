import type { SubgraphDefinition } from '../../shared/service/define-subgraph.js';
import type { Loaders } from './context.js';

/** One field of work within the subgraph: what it adds to the graph and to the database. */
export type Part = Pick<SubgraphDefinition<Loaders>, 'resolvers' | 'references' | 'entities' | 'migrations' | 'seeds'> &
  Partial<Pick<SubgraphDefinition<Loaders>, 'background' | 'files' | 'orphanedTypes' | 'protectedTables'>>;

/** Keeps the types while a part is written. */
export const definePart = (part: Part): Part => part;
