import { composeFiles } from '../composition/compose-files.js';
import type { Planner } from './planner.js';
import { planSupergraph } from './supergraph-planner.js';

/** Plans in this thread: while it plans, nothing else is done. For tests and commands. */
export const localPlanner = (): Planner => ({
  load: async (supergraphSdl) => {
    const { plan, ...loaded } = planSupergraph(supergraphSdl);
    return { ...loaded, plan: async (operation, labels) => plan(operation, labels), forget: () => {} };
  },
  compose: async (subgraphSdls) => composeFiles(subgraphSdls),
  stop: async () => {},
});
