import { startTestSubgraph, type TestAnswer, type TestSubgraph } from '../../shared/service/testing.js';
import { institutions } from './subgraph.js';

export { type TestAnswer as Answer, testToday as today } from '../../shared/service/testing.js';

/** Institutions answers everybody alike: its tests give variables and no viewer. */
export interface Institutions extends Omit<TestSubgraph, 'ask'> {
  ask(query: string, variables?: object): Promise<TestAnswer>;
}

/** Institutions with all that it seeds. */
export async function startInstitutions(): Promise<Institutions> {
  const subgraph = await startTestSubgraph({ definition: institutions });
  return { ...subgraph, ask: (query, variables = {}) => subgraph.ask(query, { variables }) };
}
