/** A result as the registered operation asks it. */
export interface ReportedResult {
  readonly status: string;
  readonly figure: {
    readonly numerator: string | null;
    readonly denominator: string | null;
    readonly state: string;
    readonly coverage: { readonly reported: number; readonly expected: number };
  };
  readonly formula: { readonly id: string; readonly version: number; readonly reads: readonly string[] } | null;
}

export interface ReportedTarget {
  readonly code: string;
  readonly frozen: ReportedResult;
  readonly carried: ReportedResult;
}

/** How many changes of one type of row an owner recorded, and between which positions. */
export interface ChangeGroup {
  readonly service: string;
  readonly entityType: string;
  readonly kind: string;
  readonly count: number;
  readonly firstPosition: string;
  readonly lastPosition: string;
}

export interface FigureThenAndNow {
  readonly targetCode: string;
  readonly closing: 'FROZEN' | 'CARRIED';
  readonly before: ReportedResult;
  readonly after: ReportedResult;
  readonly reasons: readonly ChangeGroup[];
  /** The formula itself is another one: its definition moved the figure. */
  readonly isFormulaChanged: boolean;
}

/** What reads otherwise today than it was reported, under either closing. */
export function figureMoves(
  then: readonly ReportedTarget[],
  now: readonly ReportedTarget[],
  changes: readonly ChangeGroup[],
): FigureThenAndNow[] {
  const today = new Map(now.map((target) => [target.code, target]));
  return then.flatMap((target) =>
    (['frozen', 'carried'] as const).flatMap((closing) => {
      const before = target[closing];
      const after = today.get(target.code)?.[closing] ?? before;
      return facts(before) === facts(after) ? [] : [moveOf(target.code, closing, before, after, changes)];
    }),
  );
}

function moveOf(
  targetCode: string,
  closing: 'frozen' | 'carried',
  before: ReportedResult,
  after: ReportedResult,
  changes: readonly ChangeGroup[],
): FigureThenAndNow {
  const read = new Set(after.formula?.reads ?? []);
  return {
    targetCode,
    closing: closing === 'frozen' ? 'FROZEN' : 'CARRIED',
    before,
    after,
    reasons: changes.filter(({ entityType }) => read.has(entityType)),
    isFormulaChanged: formulaOf(before) !== formulaOf(after),
  };
}

const facts = ({ status, figure: { numerator, denominator, state, coverage } }: ReportedResult): string =>
  [status, state, numerator, denominator, coverage.reported, coverage.expected].join(' ');

const formulaOf = ({ formula }: ReportedResult): string => `${formula?.id ?? ''}@${formula?.version ?? ''}`;
