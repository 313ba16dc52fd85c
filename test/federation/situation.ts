import type { Path } from './world/reference.js';
import type { Fields } from './world/world.js';

/** What a subgraph was asked. */
export interface Call {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Fields;
}

/** What goes wrong while a question is answered. */
export interface Situation {
  /** Subgraphs that cannot be reached. */
  readonly failing?: readonly string[];
  /** What a subgraph makes of its right answer. */
  readonly answers?: Readonly<Record<string, (right: Fields, call: Call) => unknown>>;
  /** `Type.field` of what throws wherever it is asked. */
  readonly throwing?: ReadonlySet<string>;
}

/** What the engine made of it. */
export interface Answer {
  readonly data?: unknown;
  readonly errors: readonly { readonly message: string; readonly path?: Path; readonly extensions?: Fields }[];
  readonly calls: readonly Call[];
  /** What the engine must never ask, and asked. */
  readonly faults: readonly string[];
}
