import { startTestSubgraph, type TestSubgraph } from '../../shared/service/testing.js';
import { fillRegister } from './register.fixture.js';
import { eGovernment } from './subgraph.js';

export {
  type TestAnswer as Answer,
  type TestSubgraph as EGovernment,
  testToday as today,
} from '../../shared/service/testing.js';

/** E-government over a register with eight districts, with or without its sample rows. */
export const startEGovernment = (options: { readonly withSample?: boolean } = {}): Promise<TestSubgraph> =>
  startTestSubgraph({ definition: eGovernment, fillRegister, ...options });
