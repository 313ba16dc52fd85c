import type { Answer, Call } from '../situation.js';

/** What is right and what came, when they differ. */
export interface Finding {
  readonly differences: readonly string[];
  /** What was asked, as it can be asked again. */
  readonly asked: unknown;
  readonly expected: unknown;
  readonly answer: Answer;
}

/** Everything that is needed to understand a difference without running it again. */
export const describeFinding = ({ differences, asked, expected, answer }: Finding): string =>
  [
    ...differences.map((difference) => `✗ ${difference}`),
    `asked     ${readable(asked)}`,
    `expected  ${JSON.stringify(expected)}`,
    `got       ${JSON.stringify({ data: answer.data, errors: answer.errors })}`,
    ...answer.calls.map(describeCall),
  ].join('\n');

const describeCall = ({ subgraph, query, variables }: Call): string =>
  `call      ${subgraph}: ${query.replace(/\s+/g, ' ')} ${JSON.stringify(variables)}`;

const readable = (asked: unknown): string => (typeof asked === 'string' ? asked : JSON.stringify(asked));
