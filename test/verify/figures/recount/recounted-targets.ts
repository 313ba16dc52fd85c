export type Level = 'PROVINCE' | 'DISTRICT' | 'COMMUNE';

export interface RecountedTarget {
  readonly code: string;
  /** The file in `sql/` that counts it. */
  readonly sql: string;
  /** Which survey, where the file counts surveys. */
  readonly survey?: string;
  /** The levels of single units at which the target exists. */
  readonly levels: readonly Level[];
  /** Counted over these tables: a write to one of them touches it. */
  readonly tables: readonly string[];
}

const everyLevel: readonly Level[] = ['PROVINCE', 'DISTRICT', 'COMMUNE'];

const counted = (code: string, tables: readonly string[]): RecountedTarget => ({
  code,
  sql: code,
  levels: everyLevel,
  tables,
});

const surveyed = (code: string, survey: string): RecountedTarget => ({
  ...counted(code, ['survey', 'survey_result']),
  sql: 'satisfaction',
  survey,
});

/** An index rates a province as a whole (II.7.a). */
const rated = (code: string): RecountedTarget => ({ ...counted(code, ['index_result']), levels: ['PROVINCE'] });

/** What can be recounted. A target that the graph computes and that is missing here fails the verification. */
export const recountedTargets: readonly RecountedTarget[] = [
  surveyed('T2.7a', 'PROCEDURE'),
  surveyed('T2.7b-land', 'LAND'),
  surveyed('T2.7b-construction', 'CONSTRUCTION'),
  surveyed('T2.7b-investment', 'INVESTMENT'),
  counted('M3.2', ['arrangement_item']),
  counted('T3.3a', ['public_service_unit']),
  counted('T3.3b', ['public_service_unit', 'staff_quota']),
  surveyed('T3.4a', 'SIPAS'),
  surveyed('T3.4b-health', 'HEALTH'),
  surveyed('T3.4b-education', 'EDUCATION'),
  counted('T4.2', ['civil_servant', 'posting']),
  surveyed('T7.1', 'SIPAS'),
  rated('T7.2a'),
  rated('T7.2b'),
  rated('T7.2c'),
];
