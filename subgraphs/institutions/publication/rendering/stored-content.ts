import type { FigureState } from '../../../../shared/figures/figure.js';
import type { Origin, Quality } from '../../../../shared/figures/formula.js';
import type { TargetStatus } from '../../../../shared/figures/judge.js';
import type { Comparator } from '../../../../shared/figures/target-rule.js';
import type { Closing } from '../../../../shared/figures/closing.js';
import type { ExpectedReason } from '../../../../shared/figures/expected.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { DutyCounts } from '../../steering/report/duty-summary.rules.js';
import type { DuePrecision } from '../../steering/task-progress/task-progress.enums.js';
import type { OwnerPosition, PublishedReport } from '../published-report.entity.js';

/** The bytes of a published report, as `report-operation.ts` (version 1) asks them and `publish-report.ts` keeps them. */
export interface StoredContent {
  readonly asOf: LocalDate;
  readonly data: {
    readonly report: {
      readonly period: StoredPeriod;
      readonly plan: StoredPlan;
      readonly targets: readonly StoredTarget[];
    };
  };
  readonly operation: { readonly digest: string; readonly version: number };
  readonly positions: readonly OwnerPosition[];
  readonly supergraphDigest: string;
}

interface StoredAgency {
  readonly code: string;
  readonly name: string;
}

export interface StoredPlan {
  readonly number: string;
  readonly title: string;
  readonly contents: readonly PlanContentFacts[];
}

export interface PlanContentFacts {
  readonly number: number;
  readonly title: string;
  readonly leadAgencies: readonly StoredAgency[];
  readonly taskSummary: {
    readonly total: number;
    readonly overdue: number;
    readonly states: readonly StoredStateCount[];
    readonly origin: Origin | null;
  };
  readonly overdueTasks: readonly StoredOverdueTask[];
}

export interface StoredStateCount {
  readonly state: string;
  readonly planTasks: number;
  readonly appendixTasks: number;
}

interface StoredTitle {
  readonly title: string;
  readonly titleEn: string;
}

/** A task is one of the plan or one of its appendix; what is overdue has a due day. */
export interface StoredOverdueTask {
  readonly planTask: (StoredTitle & { readonly code: string }) | null;
  readonly appendixTask: (StoredTitle & { readonly number: number }) | null;
  readonly year: number | null;
  readonly agency: StoredAgency | null;
  readonly status: {
    readonly state: string;
    readonly dueOn: LocalDate;
    readonly duePrecision: DuePrecision;
    readonly lateDays: number;
  };
  readonly origin: Origin;
}

/** The period, how its duties to report were kept by the day of publication, and which obstacles were reported in it. */
export interface StoredPeriod {
  readonly code: string;
  readonly label: string;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly dutySummary: readonly StoredDuties[];
  readonly obstacles: readonly StoredObstacle[];
}

export interface StoredDuties extends DutyCounts {
  readonly asOf: LocalDate;
  readonly rule: { readonly code: string; readonly clause: string; readonly kind: string | null };
  readonly owed: number;
  readonly origin: Origin | null;
}

export interface StoredObstacle {
  readonly reporter: StoredAgency | null;
  readonly subject: string | null;
  readonly moves: readonly { readonly state: string; readonly on: LocalDate }[];
  readonly origin: Origin;
}

/** A whole number travels as text: it may outgrow what JSON programs keep exactly. */
type Whole = string;

export interface StoredFigure {
  readonly numerator: Whole | null;
  readonly denominator: Whole | null;
  readonly percent: string | null;
  readonly state: FigureState;
  readonly coverage: { readonly reported: number; readonly expected: number };
}

/** Never null: publishing refuses an answer with a hole. */
export interface StoredResult {
  readonly asOf: LocalDate;
  readonly closing: Closing;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly status: TargetStatus;
  readonly threshold: string | null;
  readonly expected: string | null;
  readonly expectedReason: ExpectedReason;
  readonly figure: StoredFigure;
  readonly gap: { readonly units: Whole; readonly unitsToFinal: Whole } | null;
  readonly formula: { readonly id: string; readonly version: number; readonly reads: readonly string[] } | null;
  readonly origin: Origin | null;
  readonly quality: Quality | null;
  readonly missing: readonly string[];
  readonly variants: readonly {
    readonly key: string;
    readonly figure: Pick<StoredFigure, 'numerator' | 'denominator' | 'state'>;
  }[];
  readonly sources: { readonly rowsCounted: Whole | null; readonly rows: string | null };
}

export interface StoredTarget {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly unitOfMeasure: string;
  readonly comparator: Comparator;
  readonly deadline: LocalDate;
  readonly leadAgency: StoredAgency | null;
  readonly frozen: StoredResult;
  readonly carried: StoredResult;
}

/** The row of a published report, with the name of its period. */
export type RenderedReport = Pick<
  PublishedReport,
  'id' | 'edition' | 'publishedAt' | 'origin' | 'content' | 'contentDigest'
> & { readonly period: { readonly code: string; readonly label: string } | null };

export const readStoredContent = (content: string): StoredContent => JSON.parse(content) as StoredContent;
