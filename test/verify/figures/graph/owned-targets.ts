import { readFileSync } from 'node:fs';

interface PlanFile {
  readonly targets: readonly { readonly id: string; readonly owner_subgraph: string }[];
}

const planFile = new URL('../../../../subgraphs/institutions/data/plan-1271.json', import.meta.url);
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as PlanFile;

/** The codes of the plan's targets whose rows a subgraph holds. */
export const ownedTargets = (subgraph: string): readonly string[] =>
  plan.targets.filter(({ owner_subgraph: owner }) => owner === subgraph).map(({ id }) => id);
