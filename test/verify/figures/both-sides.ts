import { type TestSubgraph, startTestSubgraph } from '../../../shared/service/testing.js';
import { institutions } from '../../../subgraphs/institutions/subgraph.js';
import type { Sides } from './compare-figures.js';
import { openRecount } from './recount/recount.js';

/** The graph over a database with all migrations and seeds, and the recount over the same rows. */
export async function withBothSides<Result>(work: (sides: Sides) => Promise<Result>): Promise<Result> {
  const graph: TestSubgraph = await startTestSubgraph({ definition: institutions });
  try {
    const recount = await openRecount(graph.adminUrlInside);
    try {
      return await work({ graph, recount });
    } finally {
      await recount.stop();
    }
  } finally {
    await graph.stop();
  }
}
