import type { TestSubgraph } from '../../../../shared/service/testing.js';
import { dossierTallies } from '../../../../subgraphs/procedures/dossier/dossier.tallies.js';
import { outcomeTallies } from '../../../../subgraphs/procedures/outcomes.tallies.js';

/** As the background does every minute: from then on figures are read from months and days, and from what came since. */
export async function foldSums(graph: TestSubgraph): Promise<void> {
  for (const { name } of [...dossierTallies, ...outcomeTallies]) await graph.query(`SELECT fold_${name}()`);
}
