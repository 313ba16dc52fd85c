import type { Bilingual } from '../errors/hub-error.js';
import type { EntityType } from '../identity/entity-types.js';
import type { LocalDate } from '../time/local-date.js';
import type { Closing } from './closing.js';
import type { Period } from './period.js';
import type { RollUp } from './roll-up.js';
import type { AdminLevel } from './target-rule.js';

export const Origin = { SAMPLE: 'SAMPLE', REAL: 'REAL' } as const;
export type Origin = keyof typeof Origin;

export const Quality = { DECLARED: 'DECLARED', COMPUTED: 'COMPUTED', VERIFIED: 'VERIFIED' } as const;
export type Quality = keyof typeof Quality;

export interface CountRequest {
  /** The day read, after the closing was applied. */
  readonly asOf: LocalDate;
  /** What to count within; for surveys and indices `asOf` itself: choose the newest edition published by then. */
  readonly period: Period;
  readonly closing: Closing;
  /** Count within this unit; null: the whole plan. */
  readonly unitId: string | null;
  /** One row per unit of this level that should report, also for those that did not; null: one row. */
  readonly byLevel: AdminLevel | null;
  /** The key of another reading; null: the default reading of the plan. */
  readonly variant: string | null;
}

export interface Counted {
  readonly unitId: string | null;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly reported: number;
  readonly expected: number;
  readonly origin: Origin | null;
  /** How many stored rows were read for it: often the denominator, not where amounts are added up. */
  readonly rowsCounted: bigint;
  /** Too few people behind it to be shown. */
  readonly isSuppressed?: boolean;
  /** The year of the edition read, for surveys and indices. */
  readonly editionYear?: number;
}

/** How one target is counted, by the subgraph that holds the rows: one formula, one file. It counts; `judge` judges. */
export interface TargetFormula<Source> {
  /** Code in the plan, for example T2.5-district. */
  readonly target: string;
  readonly id: string;
  /** Another definition is another version: values name theirs (docs/plan/domain-model.md §7, 13). */
  readonly version: number;
  readonly text: Bilingual;
  readonly rollUp: RollUp;
  /** The levels whose single units can be asked for. */
  readonly levels: readonly AdminLevel[];
  /** Whether what the whole figure is about ended with the province. */
  readonly endsWithProvince: boolean;
  readonly variants: readonly { readonly key: string; readonly text: Bilingual }[];
  /** Types of the rows that it reads: a change of one of them can move the figure. */
  readonly reads: readonly EntityType[];
  /** Registers of other agencies that it counts over. */
  readonly registers: readonly string[];
  count(source: Source, request: CountRequest): Promise<readonly Counted[]>;
  /** The GraphQL field with arguments that lists exactly the rows counted. */
  rows(request: CountRequest): string;
  registerPosition?(source: Source): Promise<string | null>;
}
