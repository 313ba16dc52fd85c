import { startTestSubgraph, type TestSubgraph } from '../../shared/service/testing.js';
import { fillRegister } from './register.fixture.js';
import { procedures } from './subgraph.js';

export { type TestSubgraph, testToday as today, viewerWith } from '../../shared/service/testing.js';

/** Procedures over a register of the province's size. */
export const startProcedures = (): Promise<TestSubgraph> => startTestSubgraph({ definition: procedures, fillRegister });
