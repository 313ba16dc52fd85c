import type { TestSubgraph } from '../../../shared/service/testing.js';
import type { TargetQuestions } from './graph/target-questions.js';
import type { RecountedSubgraph } from './recount/recounted-target.js';
import type { RandomWrites } from './writes/world.js';

/** All that differs between the subgraphs whose figures are verified. */
export interface VerifiedSubgraph {
  readonly name: string;
  /** With all migrations and seeds. */
  readonly start: () => Promise<TestSubgraph>;
  readonly questions: TargetQuestions;
  readonly recounted: RecountedSubgraph;
  readonly writes: RandomWrites;
  /** Makes one sum one too many, as a lost or doubled difference would. */
  readonly corruption: string;
}
