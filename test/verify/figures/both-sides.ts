import type { Sides } from './compare-figures.js';
import { openRecount } from './recount/recount.js';
import type { VerifiedSubgraph } from './verified-subgraph.js';

/** The graph of a subgraph over a database of its own, and the recount over the same rows. */
export async function openSides(verified: VerifiedSubgraph): Promise<Sides & { readonly stop: () => Promise<void> }> {
  const graph = await verified.start();
  const recount = await openRecount(graph.adminUrlInside, verified.recounted);
  const stop = async (): Promise<void> => {
    await recount.stop();
    await graph.stop();
  };
  return { graph, recount, verified, stop };
}

export async function withBothSides<Result>(
  verified: VerifiedSubgraph,
  work: (sides: Sides) => Promise<Result>,
): Promise<Result> {
  const sides = await openSides(verified);
  try {
    return await work(sides);
  } finally {
    await sides.stop();
  }
}
