import type { Question } from '../../graph/questions.js';
import { askText } from './ask-subgraph.js';

/** One subgraph has it all: its answer is the answer. */
export const answerSmall = ({ query, variables }: Question): Promise<string> =>
  askText('institutions', query, variables);
