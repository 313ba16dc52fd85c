import type { TestSubgraph } from '../../../shared/service/testing.js';
import { askTarget, askUnits } from './graph/ask-figures.js';
import type { Closing } from './recount/closing-days.js';
import type { PlainFigure } from './recount/recounted-figure.js';
import { everyLevel, type RecountedTarget } from './recount/recounted-target.js';
import type { Recount } from './recount/recount.js';
import type { VerifiedSubgraph } from './verified-subgraph.js';

/** One figure, asked of both. */
export interface Question {
  readonly target: string;
  readonly asOf: string;
  readonly closing: Closing;
  /** null: the whole. */
  readonly unit: string | null;
  readonly through: 'result' | 'byUnit';
}

export interface Difference extends Question {
  /** null: the graph does not answer for the unit. */
  readonly graph: PlainFigure | null;
  readonly recount: PlainFigure | null;
}

export interface Comparison {
  readonly compared: number;
  /** How many of them the recount has a number for. */
  readonly known: number;
  readonly differences: readonly Difference[];
}

export interface Sides {
  readonly graph: TestSubgraph;
  readonly recount: Recount;
  readonly verified: VerifiedSubgraph;
}

/** The whole of a target and every unit of every level that lives on the day: not one more, not one less. */
export async function compareTarget(
  { graph, recount, verified }: Sides,
  target: RecountedTarget,
  asOf: string,
  closing: Closing,
): Promise<Comparison> {
  const asked = await askTarget(graph, verified.questions, { code: target.code, asOf, closing });
  const question = { target: target.code, asOf, closing };
  const pairs: Difference[] = [
    {
      ...question,
      unit: null,
      through: 'result',
      graph: asked.whole,
      recount: await recount.figure(target, asOf, closing, null),
    },
  ];
  for (const level of everyLevel) {
    const counted = await recount.byUnit(target, asOf, closing, level);
    const answered = asked.byUnit.get(level) ?? new Map<string, PlainFigure>();
    for (const unit of new Set([...counted.keys(), ...answered.keys()]))
      pairs.push({
        ...question,
        unit,
        through: 'byUnit',
        graph: answered.get(unit) ?? null,
        recount: counted.get(unit) ?? null,
      });
  }
  return comparisonOf(pairs);
}

/** Places asked for one by one, also those that ended or have not begun. */
export async function compareUnits(
  { graph, recount, verified }: Sides,
  target: RecountedTarget,
  asOf: string,
  closing: Closing,
  unitIds: readonly (string | null)[] = recount.units.map(({ id }) => id),
): Promise<Comparison> {
  const answered = await askUnits(graph, verified.questions, { code: target.code, asOf, closing }, unitIds);
  const unitOf = new Map(recount.units.map((unit) => [unit.id, unit]));
  const pairs: Difference[] = [];
  for (const [n, id] of unitIds.entries()) {
    const unit = id === null ? null : (unitOf.get(id) ?? null);
    const counted = await recount.figure(target, asOf, closing, unit);
    const question = { target: target.code, asOf, closing, unit: id, through: 'result' as const };
    pairs.push({ ...question, graph: answered[n] ?? null, recount: counted });
  }
  return comparisonOf(pairs);
}

const comparisonOf = (pairs: readonly Difference[]): Comparison => ({
  compared: pairs.length,
  known: pairs.filter(({ recount }) => recount !== null && recount.numerator !== null).length,
  differences: pairs.filter(({ graph, recount }) => !areEqual(graph, recount)),
});

/** Exactly: both parts, the state and the coverage. */
const areEqual = (a: PlainFigure | null, b: PlainFigure | null): boolean =>
  a !== null &&
  b !== null &&
  a.state === b.state &&
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.reported === b.reported &&
  a.expected === b.expected;

export const addUp = (comparisons: readonly Comparison[]): Comparison => ({
  compared: comparisons.reduce((sum, { compared }) => sum + compared, 0),
  known: comparisons.reduce((sum, { known }) => sum + known, 0),
  differences: comparisons.flatMap(({ differences }) => differences),
});
