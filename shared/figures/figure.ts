import { printPercent, ratio, type Ratio, type Rounding } from './ratio.js';

export const FigureState = {
  KNOWN: 'KNOWN',
  PARTIAL: 'PARTIAL',
  NO_DATA: 'NO_DATA',
  SUPPRESSED: 'SUPPRESSED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
} as const;
export type FigureState = keyof typeof FigureState;

/** How many units should have reported, and how many did. */
export interface Coverage {
  readonly reported: number;
  readonly expected: number;
}

interface KnownFigure {
  readonly state: 'KNOWN' | 'PARTIAL';
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** For people's eyes; null for ranks, which are no share of anything. */
  readonly percent: string | null;
  readonly coverage: Coverage;
}

interface UnknownFigure {
  readonly state: 'NO_DATA' | 'SUPPRESSED' | 'NOT_APPLICABLE';
  readonly numerator: null;
  readonly denominator: null;
  readonly percent: null;
  readonly coverage: Coverage;
}

/** Unknown is a state with no number in it, so that nobody can add a 0 or a -1 that means "we do not know". */
export type Figure = KnownFigure | UnknownFigure;

/** What was counted, before it is known whether it amounts to a figure. */
export interface Count {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly coverage: Coverage;
}

/** How the percent is printed: away from success, or not at all (ranks). */
export type PercentPrint = Rounding | 'NONE';

const unknown = (state: UnknownFigure['state'], coverage: Coverage): UnknownFigure => {
  checkCoverage(coverage);
  return { state, numerator: null, denominator: null, percent: null, coverage };
};

export const noData = (coverage: Coverage): Figure => unknown('NO_DATA', coverage);
/** Too few people behind the number to show it (docs/plan/domain-model.md §7, 12): never shown as 0. */
export const suppressed = (coverage: Coverage): Figure => unknown('SUPPRESSED', coverage);
export const notApplicable = (): Figure => unknown('NOT_APPLICABLE', { reported: 0, expected: 0 });

/** The figure of a count. Nobody reported, or nothing to count, is NO_DATA: neither 0 % nor 100 %. */
export function figureOf({ numerator, denominator, coverage }: Count, print: PercentPrint = 'DOWN'): Figure {
  checkCoverage(coverage);
  if (denominator < 0n) throw new RangeError(`A count cannot be out of ${denominator}`);
  if (denominator === 0n || coverage.reported === 0) return noData(coverage);
  return {
    state: coverage.reported < coverage.expected ? 'PARTIAL' : 'KNOWN',
    numerator,
    denominator,
    percent: print === 'NONE' ? null : printPercent({ numerator, denominator }, print),
    coverage,
  };
}

/** The exact share that a figure holds, or null when it holds none. */
export const ratioOf = (figure: Figure): Ratio | null =>
  figure.numerator === null ? null : ratio(figure.numerator, figure.denominator);

function checkCoverage({ reported, expected }: Coverage): void {
  const isSound =
    Number.isSafeInteger(reported) && Number.isSafeInteger(expected) && 0 <= reported && reported <= expected;
  if (!isSound) throw new RangeError(`${reported} of ${expected} units cannot have reported`);
}
