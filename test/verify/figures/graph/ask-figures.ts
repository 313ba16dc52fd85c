import type { TestSubgraph } from '../../../../shared/service/testing.js';
import type { Closing } from '../recount/closing-days.js';
import type { PlainFigure } from '../recount/recounted-figure.js';
import type { Level } from '../recount/recounted-targets.js';

export const levels: readonly Level[] = ['PROVINCE', 'DISTRICT', 'COMMUNE'];

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

interface AskedUnits {
  readonly unitId: string;
  readonly figure: AskedFigure;
}

type Answered = Readonly<Record<Level, readonly AskedUnits[]>> & { readonly figure: AskedFigure };

/** The whole of a target and all its units, in one question. */
export async function askTarget(
  graph: TestSubgraph,
  code: string,
  asOf: string,
  closing: Closing,
): Promise<AskedTarget> {
  const byUnit = levels.map((level) => `${level}: byUnit(level: ${level}) { unitId figure ${figure} }`).join(' ');
  const result = await ask<Answered>(
    graph,
    `query ($code: ID!, $asOf: Date!, $closing: Closing!) {
      target(id: $code) { ... on InstitutionTarget { result(asOf: $asOf, closing: $closing) { figure ${figure} ${byUnit} } } }
    }`,
    { code, asOf, closing },
    (data) => data.target.result as Answered,
  );
  const mapOf = (units: readonly AskedUnits[]) => new Map(units.map((unit) => [unit.unitId, plain(unit.figure)]));
  return { whole: plain(result.figure), byUnit: new Map(levels.map((level) => [level, mapOf(result[level])])) };
}

/** Single units of a target, each asked for on its own; null is the whole. */
export async function askUnits(
  graph: TestSubgraph,
  code: string,
  units: readonly (string | null)[],
  asOf: string,
  closing: Closing,
): Promise<PlainFigure[]> {
  const fields = units.map(
    (_, n) => `u${n}: result(asOf: $asOf, closing: $closing, unit: $u${n}) { figure ${figure} }`,
  );
  const variables = Object.fromEntries(units.map((unit, n) => [`u${n}`, unit]));
  const results = await ask<Readonly<Record<string, { readonly figure: AskedFigure }>>>(
    graph,
    `query ($code: ID!, $asOf: Date!, $closing: Closing!, ${units.map((_, n) => `$u${n}: ID`).join(', ')}) {
      target(id: $code) { ... on InstitutionTarget { ${fields.join(' ')} } }
    }`,
    { code, asOf, closing, ...variables },
    (data) => data.target as never,
  );
  return units.map((_, n) => plain((results[`u${n}`] as { readonly figure: AskedFigure }).figure));
}

/** The targets whose rows this subgraph holds and which it computes; the others cannot be wrong yet. */
export async function askComputedTargets(graph: TestSubgraph): Promise<string[]> {
  return ask(
    graph,
    `{ targets { code ... on InstitutionTarget { result(asOf: "2024-12-31") { formula { id } } } } }`,
    {},
    (data) =>
      (data.targets as { code: string; result?: { formula: object | null } }[])
        .filter(({ result }) => result?.formula)
        .map(({ code }) => code),
  );
}

async function ask<Result>(
  graph: TestSubgraph,
  query: string,
  variables: object,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is that of the question
  read: (data: any) => Result,
): Promise<Result> {
  const { data, errors } = await graph.ask(query, { variables });
  if (errors !== undefined) throw new Error(`The graph refused: ${errors.map(({ message }) => message).join('; ')}`);
  return read(data);
}

const plain = ({ state, numerator, denominator, coverage }: AskedFigure): PlainFigure => ({
  state,
  numerator: numerator === null ? null : BigInt(numerator),
  denominator: denominator === null ? null : BigInt(denominator),
  ...coverage,
});
