import fc from 'fast-check';
import { type ComposedGraph, composeGraph } from '../world/composed-graph.js';
import type { SmallGraph } from '../world/small-graph.js';
import { describeFinding } from '../compare/finding.js';
import { compareOperation, Difference } from './compare-operation.js';
import { operations } from './operation-arbitrary.js';
import type { OperationModel } from './operation-model.js';
import { printOperation } from './print-operation.js';
import { throwableFields } from './throwing-fields.js';
import { vocabularyOf } from './vocabulary.js';

interface GeneratedRun {
  readonly graphs: readonly SmallGraph[];
  /** In all, shared by the graphs. */
  readonly operations: number;
  /** The same seed asks the same operations. */
  readonly seed: number;
  readonly say?: (line: string) => void;
}

/** What came of one graph. */
export interface GraphOutcome {
  readonly graph: string;
  readonly operations: number;
  readonly comparisons: number;
  /** Each told so that it can be understood, and asked again. */
  readonly differences: readonly string[];
}

const roundSize = 50;
const maxDifferences = 3; // more of one graph tell the same

/** Asks random operations of each graph. */
export async function runGenerated({ graphs, operations: total, seed, say }: GeneratedRun): Promise<GraphOutcome[]> {
  const outcomes: GraphOutcome[] = [];
  for (const [index, graph] of graphs.entries()) {
    const count = Math.floor(((index + 1) * total) / graphs.length) - Math.floor((index * total) / graphs.length);
    const outcome = await askGraph(composeGraph(graph), count, seed);
    outcomes.push(outcome);
    say?.(
      `· ${index + 1}/${graphs.length} ${graph.name}: ${outcome.operations} operations, ${outcome.differences.length} differences`,
    );
    for (const difference of outcome.differences) say?.(difference);
  }
  return outcomes;
}

async function askGraph(graph: ComposedGraph, count: number, seed: number): Promise<GraphOutcome> {
  const asked = { operations: 0, comparisons: 0 };
  const differences: string[] = [];
  for (let round = 0; asked.operations < count && differences.length < maxDifferences; round += 1) {
    const runs = Math.min(roundSize, count - asked.operations);
    const difference = await askRound(graph, { runs, seed: seed + round, asked });
    if (difference !== null) differences.push(difference);
    asked.operations = Math.min(count, (round + 1) * roundSize);
  }
  return { graph: graph.graph.name, ...asked, differences };
}

interface Round {
  readonly runs: number;
  readonly seed: number;
  readonly asked: { comparisons: number };
}

/** Until the first difference, which is told as small as it can be made. */
async function askRound(graph: ComposedGraph, { runs, seed, asked }: Round): Promise<string | null> {
  const property = fc.asyncProperty(
    operations(graph.apiSchema, vocabularyOf(graph)),
    fc.subarray([...throwableFields(graph)], { maxLength: 2 }),
    async (model: OperationModel, throwing: readonly string[]) => {
      asked.comparisons += await compareOperation(graph, printOperation(graph.apiSchema, model), new Set(throwing));
    },
  );
  const { failed, errorInstance, numShrinks } = await fc.check(property, { numRuns: runs, seed });
  if (!failed) return null;
  const told =
    errorInstance instanceof Difference ? describeFinding(errorInstance.finding) : (errorInstance as Error).stack;
  return `seed ${seed}, after ${numShrinks} steps of shrinking\n${told}\n`;
}
