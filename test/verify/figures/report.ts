import type { Difference } from './compare-figures.js';
import type { PlainFigure } from './recount/recounted-figure.js';
import { isKept, type TargetVerdict } from './verify-targets.js';

/** No more than this many differences of a target are told one by one. */
const shownDifferences = 5;

export const tableHead = ['target', 'levels', 'compared', 'with a number', 'different', 'seconds'] as const;

export const cellsOf = ({ code, levels, compared, known, differences, seconds }: TargetVerdict): string[] => [
  code,
  levels.join(' '),
  String(compared),
  String(known),
  String(differences.length),
  seconds.toFixed(1),
];

const widths = [20, 28, 10, 15, 11, 9];

export const line = (cells: readonly string[]): string =>
  cells.map((cell, n) => (n < 2 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('');

/** What is wrong with a target, a line each; nothing where all is well. */
export function complaintsOf(verdict: TargetVerdict, nameOf: (unit: string) => string): string[] {
  const { code, differences, failure, known, compared } = verdict;
  if (failure !== null) return [`  ✗ ${code}: ${failure}`];
  if (compared > 0 && known === 0) return [`  ✗ ${code}: no figure has a number, so nothing is proved`];
  const rest = differences.length - shownDifferences;
  return [
    ...differences.slice(0, shownDifferences).map((difference) => `  ✗ ${sentenceOf(difference, nameOf)}`),
    ...(rest > 0 ? [`  ✗ ${code}: and ${rest} more`] : []),
  ];
}

export const sentenceOf = (difference: Difference, nameOf: (unit: string) => string): string => {
  const { target, asOf, closing, unit, through, graph, recount } = difference;
  const place = unit === null ? 'the whole' : nameOf(unit);
  return `${target} on ${asOf} ${closing}, ${place} (${through}): graph ${wordsOf(graph)}, recount ${wordsOf(recount)}`;
};

function wordsOf(figure: PlainFigure | null): string {
  if (figure === null) return 'nothing';
  const { state, numerator, denominator, reported, expected } = figure;
  const ratio = numerator === null ? '' : ` ${numerator}/${denominator}`;
  return `${state}${ratio} (${reported} of ${expected} reported)`;
}

/** The last line of the command. */
export function verdictLine(verdicts: readonly TargetVerdict[]): string {
  const failed = verdicts.filter((verdict) => !isKept(verdict)).map(({ code }) => code);
  const compared = verdicts.reduce((sum, verdict) => sum + verdict.compared, 0);
  return failed.length === 0
    ? `✓ ${verdicts.length} targets, ${compared} figures: the graph and the recount agree on every one`
    : `✗ ${failed.length} of ${verdicts.length} targets are not proved: ${failed.join(', ')}`;
}
