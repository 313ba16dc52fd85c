import type { Finding } from '../compare/finding.js';
import { deferredDifference, partialDeferredDifference } from '../compare/deferred-difference.js';
import type { JoinedParts } from '../compare/joined-parts.js';
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

/** Asks with every subgraph up, with each one down, and with fields that throw; what is deferred also in parts. Returns how often; throws a Difference. */
export async function compareOperation(
  graph: ComposedGraph,
  question: Question,
  throwing: ReadonlySet<string>,
): Promise<number> {
  const under = graphUnderTest(graph.graph);
  const expected = await askReference(graph, question);
  const isDeferred = question.query.includes('@defer');
  let asked = 0;
  const check = async (reference: ReferenceAnswer, situation: Situation, differences: Differences): Promise<void> => {
    const compare = <One extends Answer>(answer: One, difference: string | null): void => {
      asked += 1;
      if (difference === null) return;
      const described = describeAsked(graph, question, situation);
      throw new Difference({ differences: [difference], asked: described, expected: dataAndErrors(reference), answer });
    };
    const answer = await under.ask(question, situation);
    compare(answer, differences.whole(answer));
    if (!isDeferred) return;
    const joined = await under.askInParts(question, situation);
    compare(joined, differences.inParts(joined));
  };
  const against = (reference: ReferenceAnswer): Differences => ({
    whole: (answer) => wholeDifference(reference, answer),
    inParts: (answer) => deferredDifference(reference, answer),
  });

  await check(expected, {}, against(expected));
  for (const name of graph.subgraphNames) {
    await check(
      expected,
      { failing: [name] },
      {
        whole: (answer) => partialDifference(expected, answer, [name]),
        inParts: (answer) => partialDeferredDifference(expected, answer, [name]),
      },
    );
  }
  if (throwing.size === 0) return asked;
  const thrown = await askReference(graph, question, throwing);
  await check(thrown, { throwing }, against(thrown));
  return asked;
}

interface Differences {
  readonly whole: (answer: Answer) => string | null;
  readonly inParts: (answer: JoinedParts) => string | null;
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
