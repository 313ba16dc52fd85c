import type { Finding } from '../compare/finding.js';
import { partialDifference } from '../compare/partial-answer.js';
import { wholeDifference } from '../compare/whole-answer.js';
import { graphUnderTest } from '../graph-under-test.js';
import type { Answer, Situation } from '../situation.js';
import type { ComposedGraph } from '../world/composed-graph.js';
import { askReference, type Question, type ReferenceAnswer } from '../world/reference.js';

/** An operation in one situation that is not answered as it must be. */
export class Difference extends Error {
  constructor(readonly finding: Finding) {
    super(finding.differences.join('; '));
  }
}

/** Asks with every subgraph up, with each one down, and with fields that throw. Returns how often; throws a Difference. */
export async function compareOperation(
  graph: ComposedGraph,
  question: Question,
  throwing: ReadonlySet<string>,
): Promise<number> {
  const under = graphUnderTest(graph.graph);
  const expected = await askReference(graph, question);
  const check = async (
    reference: ReferenceAnswer,
    situation: Situation,
    differenceOf: (answer: Answer) => string | null,
  ): Promise<void> => {
    const answer = await under.ask(question, situation);
    const difference = differenceOf(answer);
    if (difference === null) return;
    const asked = describeAsked(graph, question, situation);
    throw new Difference({ differences: [difference], asked, expected: dataAndErrors(reference), answer });
  };

  await check(expected, {}, (answer) => wholeDifference(expected, answer));
  for (const name of graph.subgraphNames) {
    await check(expected, { failing: [name] }, (answer) => partialDifference(expected, answer, [name]));
  }
  if (throwing.size === 0) return graph.subgraphNames.length + 1;
  const thrown = await askReference(graph, question, throwing);
  await check(thrown, { throwing }, (answer) => wholeDifference(thrown, answer));
  return graph.subgraphNames.length + 2;
}

const dataAndErrors = ({ data, errors }: ReferenceAnswer): unknown => ({ data, errors });

const describeAsked = (
  graph: ComposedGraph,
  { query, variables }: Question,
  { failing, throwing }: Situation,
): string =>
  [
    `of “${graph.graph.name}”`,
    ...(failing === undefined ? [] : [`with ${failing.join()} down`]),
    ...(throwing === undefined ? [] : [`with ${[...throwing].join()} throwing`]),
    `and variables ${JSON.stringify(variables)}\n${query}`,
  ].join(' ');
