import type { TestSubgraph } from '../../../../shared/service/testing.js';
import type { Closing } from '../recount/closing-days.js';
import type { PlainFigure } from '../recount/recounted-figure.js';
import { everyLevel, type Level } from '../recount/recounted-target.js';
import type { TargetQuestions } from './target-questions.js';

const figure = '{ state numerator denominator coverage { reported expected } }';

interface AskedFigure {
  readonly state: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly coverage: { readonly reported: number; readonly expected: number };
}

/** What the graph says of one target: the whole, and unit by unit of each level. */
export interface AskedTarget {
  readonly whole: PlainFigure;
  readonly byUnit: ReadonlyMap<Level, ReadonlyMap<string, PlainFigure>>;
}

export interface FigureAsked {
  readonly code: string;
  readonly asOf: string;
  readonly closing: Closing;
}

interface AskedUnit {
  readonly unitId: string;
  readonly figure: AskedFigure;
}

type AskedResult = Readonly<Record<Level, readonly AskedUnit[]>> & { readonly figure: AskedFigure };

const declared = ['$asOf: Date!', '$closing: Closing!'];

/** The whole of a target and all its units, in one question. */
export async function askTarget(
  graph: TestSubgraph,
  questions: TargetQuestions,
  { code, ...variables }: FigureAsked,
): Promise<AskedTarget> {
  const byUnit = everyLevel.map((level) => `${level}: byUnit(level: ${level}) { unitId figure ${figure} }`).join(' ');
  const fields = `result(asOf: $asOf, closing: $closing) { figure ${figure} ${byUnit} }`;
  const { result } = await questions.ask<{ result: AskedResult }>(graph, { code, declared, variables, fields });
  const mapOf = (units: readonly AskedUnit[]) => new Map(units.map((unit) => [unit.unitId, plain(unit.figure)]));
  return { whole: plain(result.figure), byUnit: new Map(everyLevel.map((level) => [level, mapOf(result[level])])) };
}

/** Single units of a target, each asked for on its own; null is the whole. */
export async function askUnits(
  graph: TestSubgraph,
  questions: TargetQuestions,
  { code, ...rest }: FigureAsked,
  units: readonly (string | null)[],
): Promise<PlainFigure[]> {
  const fields = units.map(
    (_, n) => `u${n}: result(asOf: $asOf, closing: $closing, unit: $u${n}) { figure ${figure} }`,
  );
  const results = await questions.ask<Readonly<Record<string, { readonly figure: AskedFigure }>>>(graph, {
    code,
    declared: [...declared, ...units.map((_, n) => `$u${n}: ID`)],
    variables: { ...rest, ...Object.fromEntries(units.map((unit, n) => [`u${n}`, unit])) },
    fields: fields.join(' '),
  });
  return units.map((_, n) => plain((results[`u${n}`] as { readonly figure: AskedFigure }).figure));
}

/** The targets which the subgraph computes; the others cannot be wrong yet. */
export async function askComputedTargets(graph: TestSubgraph, questions: TargetQuestions): Promise<string[]> {
  const computed: string[] = [];
  for (const code of questions.owned) {
    const fields = 'result(asOf: "2024-12-31") { formula { id } }';
    const asked = { code, declared: [], variables: {}, fields };
    const { result } = await questions.ask<{ result?: { formula: object | null } }>(graph, asked);
    if (result?.formula) computed.push(code);
  }
  return computed;
}

const plain = ({ state, numerator, denominator, coverage }: AskedFigure): PlainFigure => ({
  state,
  numerator: numerator === null ? null : BigInt(numerator),
  denominator: denominator === null ? null : BigInt(denominator),
  ...coverage,
});
