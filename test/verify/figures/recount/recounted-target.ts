export type Level = 'PROVINCE' | 'DISTRICT' | 'COMMUNE';

export const everyLevel: readonly Level[] = ['PROVINCE', 'DISTRICT', 'COMMUNE'];

export interface RecountedTarget {
  readonly code: string;
  /** The file that counts it, without its ending. */
  readonly sql: string;
  /** What its `$3` stands for, where several targets share a file: which survey, which level. */
  readonly parameter?: string;
  /** The levels of single units at which the target exists. */
  readonly levels: readonly Level[];
  /** The level of the bodies that it is about, where it is about one: without districts there is no target of districts. */
  readonly about?: Level;
  /** Counted over these tables: a write to one of them touches it. */
  readonly tables: readonly string[];
}

/** All that a recount of one subgraph knows: no line of it comes from the product. */
export interface RecountedSubgraph {
  /** The folder below `sql/` with its statements. */
  readonly folder: string;
  /** A target that the graph computes and that is missing here fails the verification. */
  readonly targets: readonly RecountedTarget[];
  /** The tables that agencies write. Everything else (views of registers, sums, functions) stays closed to the recount. */
  readonly baseTables: readonly string[];
  /** What the session carries so that persons can be counted; they are never shown. */
  readonly scope: string;
  /** Run first: `admin_unit_version` and `succession`, which statements read, where the tables have other names. */
  readonly views?: string;
}
