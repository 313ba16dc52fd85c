import { graphUnderTest } from '../graph-under-test.js';
import type { Answer, Call, Situation } from '../situation.js';
import type { Case } from '../suite.js';
import { composeGraph } from '../world/composed-graph.js';
import { askReference, type Question, type ReferenceAnswer } from '../world/reference.js';
import type { SmallGraph } from '../world/small-graph.js';
import { placesOf } from './error-places.js';
import { deferredDifference, partialDeferredDifference } from './deferred-difference.js';
import { deferredQuery } from './deferred-query.js';
import type { Finding } from './finding.js';
import { faultsOf, partialDifference } from './partial-answer.js';
import { wholeDifference } from './whole-answer.js';

/** Asks the engine and the reference; null when all that the case promises holds. */
export async function checkCase(graph: SmallGraph, given: Case): Promise<Finding | null> {
  const { failing = [], answers } = given;
  const { question, situation, reference } = await referenceFor(graph, given, given.query);
  const answer = await graphUnderTest(graph).ask(question, situation);
  const isWhole = failing.length === 0 && answers === undefined;
  const down = downIn(given);
  // What a subgraph says wrongly may be shown wrongly, where nobody can know better: then the case says how.
  const isToldByHand = answers !== undefined && given.data !== undefined;
  const partial = isToldByHand ? faultsOf(answer) : partialDifference(reference, answer, down);
  const differences = [
    isWhole ? wholeDifference(reference, answer) : partial,
    ...(isWhole ? referenceFaults(reference, given) : []),
    ...promisedFaults(answer, given),
  ].filter((difference) => difference !== null);
  if (differences.length === 0) return null;
  const { data, errors } = isWhole ? reference : given;
  return {
    differences,
    asked: { ...question, ...situation, throwing: given.throwing },
    expected: { data, errors },
    answer,
  };
}

/** The same operation with parts deferred, put together again. What misbehaves may be asked otherwise, and is not looked at. */
export async function checkDeferred(
  graph: SmallGraph,
  given: Case,
  isDeferred: Parameters<typeof deferredQuery>[1],
): Promise<Finding | null> {
  const { failing = [], answers } = given;
  if (answers !== undefined) return null;
  const query = deferredQuery(given.query, isDeferred);
  const { question, situation, reference } = await referenceFor(graph, given, query);
  const answer = await graphUnderTest(graph).askInParts(question, situation);
  const difference =
    failing.length === 0
      ? deferredDifference(reference, answer)
      : partialDeferredDifference(reference, answer, downIn(given));
  if (difference === null) return null;
  const { data, errors } = reference;
  return {
    differences: [difference],
    asked: { ...question, ...situation, throwing: given.throwing },
    expected: { data, errors },
    answer,
  };
}

async function referenceFor(graph: SmallGraph, given: Case, query: string) {
  const { failing = [], answers } = given;
  const question: Question = {
    query,
    ...(given.variables === undefined ? {} : { variables: given.variables }),
    ...(given.operationName === undefined ? {} : { operationName: given.operationName }),
    ...(given.labels === undefined ? {} : { labels: given.labels }),
  };
  const throwing = new Set(given.throwing);
  const situation: Situation = { failing, throwing, ...(answers === undefined ? {} : { answers }) };
  return { question, situation, reference: await askReference(composeGraph(graph), question, throwing) };
}

const downIn = ({ failing = [], answers = {} }: Case): readonly string[] => [...failing, ...Object.keys(answers)];

/** What was worked out by hand and by the reference must be the same, or one of them is wrong. */
function referenceFaults(reference: ReferenceAnswer, { data, errors }: Case): readonly string[] {
  return [
    ...(data === undefined || isSame(data, reference.data) ? [] : ['the reference and the case expect different data']),
    ...(errors === undefined ||
    isSame(placesOf(reference.data, errors.map(placed)), placesOf(reference.data, reference.errors))
      ? []
      : ['the reference and the case expect different errors']),
  ];
}

function promisedFaults({ data, errors, calls }: Answer, promised: Case): readonly string[] {
  const { code } = promised;
  const made = perSubgraph(calls, () => 1);
  const entities = perSubgraph(calls, entitiesIn);
  return [
    ...(promised.data === undefined || isSame(data, promised.data) ? [] : ['the data are not what the case says']),
    ...(promised.errors === undefined || isSame(placesOf(data, promised.errors.map(placed)), placesOf(data, errors))
      ? []
      : [`errors are told for ${placesOf(data, errors).join()}, not for ${promised.errors.join()}`]),
    ...(code === undefined || errors.every(({ extensions }) => extensions?.['code'] === code)
      ? []
      : [`not every error has the code ${code}`]),
    ...(promised.calls === undefined || isSame(made, promised.calls) ? [] : [`asked ${JSON.stringify(made)}`]),
    ...(promised.entities === undefined || isSame(entities, promised.entities)
      ? []
      : [`asked of so many entities: ${JSON.stringify(entities)}`]),
  ];
}

function perSubgraph(calls: Answer['calls'], count: (call: Call) => number): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const call of calls) sums[call.subgraph] = (sums[call.subgraph] ?? 0) + count(call);
  const counted = Object.entries(sums).filter(([, sum]) => sum > 0);
  return Object.fromEntries(counted.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const entitiesIn = ({ variables }: Call): number =>
  Object.entries(variables)
    .filter(([name]) => name.startsWith('representations'))
    .reduce((sum, [, entities]) => sum + (entities as unknown[]).length, 0);

const placed = (path: string) => ({
  path: path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
});

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
