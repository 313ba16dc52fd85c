import type { OperationDefinitionNode } from 'graphql';
import type { FieldTree } from './field-tree.js';

/** A query plan, ready to run: each fetch knows which others it waits for, and no more. */
export interface FetchPlan {
  readonly fetches: readonly PlannedFetch[];
}

/** One question that the plan puts to one subgraph. */
export interface PlannedFetch {
  readonly index: number;
  readonly subgraph: string;
  /** Where in the data its answers belong; `@` stands for each item of a list. */
  readonly path: readonly string[];
  readonly definition: OperationDefinitionNode;
  /** The operation's text. */
  readonly query: string;
  readonly isMutation: boolean;
  /** Names of the client's variables that it uses, as the planner calls them. */
  readonly variables: readonly string[];
  /** What it brings: of the root, or of each entity. */
  readonly brings: FieldTree;
  readonly bringsRenamed: boolean;
  /** How entities are named to the subgraph; null for a fetch of root fields. */
  readonly entities: EntityFetch | null;
  /** How many fetches must have ended before it starts. */
  readonly waitsFor: number;
  /** Fetches that wait for this one. */
  readonly awaitedBy: readonly number[];
}

export interface EntityFetch {
  /** What is sent of each entity. */
  readonly sends: FieldTree;
  /** For each field that is sent and is no key: what is computed from it, in the names of the data. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** Under which name a type is sent, where it differs: an interface that stands for the types behind it. */
  readonly typeNames: ReadonlyMap<string, string>;
  /** By type as it is sent: the key by which the answer is recognised. */
  readonly echoes: ReadonlyMap<string, FieldTree>;
}
