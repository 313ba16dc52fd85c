import { plannedRule } from '../../../shared/figures/target-rules.fixture.js';
import { startProcedures } from '../../../subgraphs/procedures/procedures.fixture.js';
import { ownedTargets } from './graph/owned-targets.js';
import { askGraph, type TargetQuestions } from './graph/target-questions.js';
import { foldSums } from './moves/fold-sums.js';
import { recountedProcedures } from './recount/procedures.js';
import type { VerifiedSubgraph } from './verified-subgraph.js';
import { procedureWrites } from './writes/procedures/procedure-writes.js';

/** As the gateway asks: by key, with what institutions says of the target. */
function representationOf(code: string): object {
  const { clause: _, ...rule } = plannedRule(code);
  return { __typename: 'ProcedureTarget', id: `ptg_${code}`, ...rule };
}

const questions: TargetQuestions = {
  owned: ownedTargets('procedures'),
  ask: async (graph, { code, declared, variables, fields }) => {
    const query = `query (${['$target: [_Any!]!', ...declared].join(', ')}) {
      _entities(representations: $target) { ... on ProcedureTarget { ${fields} } } }`;
    const data = await askGraph<{ _entities: [never] }>(graph, query, {
      target: [representationOf(code)],
      ...variables,
    });
    return data._entities[0];
  },
};

/** The Office of the provincial People's Committee: one dossier too many in one sum must not pass. */
export const verifiedProcedures: VerifiedSubgraph = {
  name: 'procedures',
  start: async () => {
    const graph = await startProcedures();
    await foldSums(graph); // no background runs in tests
    return graph;
  },
  questions,
  recounted: recountedProcedures,
  writes: procedureWrites,
  corruption: `
    UPDATE dossier_flow_month SET handled_online = handled_online + 1
    WHERE ctid = (SELECT ctid FROM dossier_flow_month WHERE handled > 0 ORDER BY on_day DESC, place_id LIMIT 1)`,
};
