import { startTestSubgraph, type TestSubgraph } from '../../shared/service/testing.js';
import { fillRegister } from './register.fixture.js';
import { finance } from './subgraph.js';

export {
  type TestAnswer as Answer,
  type TestSubgraph as Finance,
  testToday as today,
} from '../../shared/service/testing.js';

/** Finance over a small register. */
export const startFinance = (): Promise<TestSubgraph> => startTestSubgraph({ definition: finance, fillRegister });
