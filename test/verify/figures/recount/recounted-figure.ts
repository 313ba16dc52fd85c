/** A figure as it is compared: unknown has no number. */
export interface PlainFigure {
  readonly state: string;
  readonly numerator: bigint | null;
  readonly denominator: bigint | null;
  readonly reported: number;
  readonly expected: number;
}

/** What the SQL of a target answers for one unit; '' is the whole. */
export interface RecountedRow {
  readonly unit_id: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly reported: string;
  readonly expected: string;
  readonly is_suppressed: boolean;
}

export const notApplicable: PlainFigure = {
  state: 'NOT_APPLICABLE',
  numerator: null,
  denominator: null,
  reported: 0,
  expected: 0,
};

/** The state as the plan’s data asks for it: nothing to divide by is no figure, too few answers are not shown (model §0, §7.12). */
export function figureOf(row: RecountedRow): PlainFigure {
  const [numerator, denominator] = [BigInt(row.numerator), BigInt(row.denominator)];
  const coverage = { reported: Number(row.reported), expected: Number(row.expected) };
  if (row.is_suppressed) return { state: 'SUPPRESSED', numerator: null, denominator: null, ...coverage };
  if (denominator === 0n || coverage.reported === 0)
    return { state: 'NO_DATA', numerator: null, denominator: null, ...coverage };
  return { state: coverage.reported < coverage.expected ? 'PARTIAL' : 'KNOWN', numerator, denominator, ...coverage };
}
