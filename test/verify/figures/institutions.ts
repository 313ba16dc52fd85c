import { startTestSubgraph } from '../../../shared/service/testing.js';
import { institutions } from '../../../subgraphs/institutions/subgraph.js';
import { ownedTargets } from './graph/owned-targets.js';
import { askGraph, type TargetQuestions } from './graph/target-questions.js';
import { recountedInstitutions } from './recount/institutions.js';
import type { VerifiedSubgraph } from './verified-subgraph.js';
import { institutionWrites } from './writes/institutions/institution-writes.js';

const questions: TargetQuestions = {
  owned: ownedTargets('institutions'),
  ask: async (graph, { code, declared, variables, fields }) => {
    const query = `query (${['$code: ID!', ...declared].join(', ')}) { target(id: $code) { ... on InstitutionTarget { ${fields} } } }`;
    return (await askGraph<{ target: never }>(graph, query, { code, ...variables })).target;
  },
};

/** Sở Nội vụ's part: one person too many in one sum must not pass. */
export const verifiedInstitutions: VerifiedSubgraph = {
  name: 'institutions',
  start: () => startTestSubgraph({ definition: institutions }),
  questions,
  recounted: recountedInstitutions,
  writes: institutionWrites,
  corruption: `
    UPDATE commune_staff_month SET in_post = in_post + 1
    WHERE ctid = (SELECT ctid FROM commune_staff_month ORDER BY on_day, place_id LIMIT 1)`,
};
