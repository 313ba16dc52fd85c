import { startTestSubgraph, type TestAnswer, type TestSubgraph } from '../../shared/service/testing.js';
import type { Viewer } from '../../shared/trust/viewer.js';
import { institutions } from './subgraph.js';

export { type TestAnswer as Answer, testToday as today, viewerWith } from '../../shared/service/testing.js';

/** Questions as tests write them: variables, and who asks where not everybody may. */
export interface Institutions extends Omit<TestSubgraph, 'ask'> {
  ask(query: string, variables?: object, viewer?: Partial<Viewer>): Promise<TestAnswer>;
}

/** Institutions with all that it seeds. */
export async function startInstitutions(): Promise<Institutions> {
  const subgraph = await startTestSubgraph({ definition: institutions });
  return { ...subgraph, ask: (query, variables = {}, viewer = {}) => subgraph.ask(query, { variables, viewer }) };
}
