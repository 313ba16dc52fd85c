import type { SubgraphPart } from '../../shared/service/define-subgraph.js';
import type { Loaders } from './context.js';

/** One field of work within the subgraph; keeps the types while a part is written. */
export const definePart = (part: SubgraphPart<Loaders>): SubgraphPart<Loaders> => part;
