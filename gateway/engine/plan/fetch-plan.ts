import type { OperationDefinitionNode } from 'graphql';
import type { FieldTree } from './field-tree.js';

/** A query plan, ready to run: each fetch knows which others it waits for, and no more. */
export interface FetchPlan {
  readonly fetches: readonly PlannedFetch[];
  /** The places where objects may become one. */
  readonly united: ReadonlySet<string>;
}

/** One question that the plan puts to one subgraph. */
export type PlannedFetch = RootFetch | EntityFetch;

interface FetchParts {
  readonly index: number;
  readonly subgraph: string;
  /** Questions about entities of the same company go to their subgraph as one call; a deferred part has its own. */
  readonly company: string;
  /** Where in the data its answers belong; `@` stands for each item of a list. */
  readonly path: readonly string[];
  /** The name of the place after each step of the path. */
  readonly places: readonly string[];
  readonly definition: OperationDefinitionNode;
  /** The operation's text. */
  readonly query: string;
  readonly isMutation: boolean;
  /** Names of the client's variables that it uses, as the planner calls them. */
  readonly variables: readonly string[];
  /** What it brings: of the root, or of each entity. */
  readonly brings: FieldTree;
  readonly bringsRenamed: boolean;
  /** How many fetches must have ended before it starts. */
  readonly waitsFor: number;
  /** Fetches that wait for this one. */
  readonly awaitedBy: readonly number[];
}

/** Asks for root fields. */
export interface RootFetch extends FetchParts {
  readonly entities: null;
}

/** Asks about entities that are known by their key. */
export interface EntityFetch extends FetchParts {
  readonly entities: EntityNaming;
  /** The same for fetches that ask the same subgraph the same of an entity. */
  readonly question: number;
  /** Whether other fetches ask that as well, of objects that hold objects: then each takes a copy. */
  readonly takesCopies: boolean;
  /** Whether one fetch alone brings the objects at its path: those that are the same in all may become one. */
  readonly unites: boolean;
}

/** How entities are named to the subgraph, and recognised when they come. */
export interface EntityNaming {
  /** What is sent of each entity. */
  readonly sends: FieldTree;
  /** The one plain field that names an entity, where nothing else is sent; null where more is. */
  readonly keyField: string | null;
  /** For each field that is sent and is no key: what is computed from it, in the names of the data. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** Under which name a type is sent, where it differs: an interface that stands for the types behind it. */
  readonly typeNames: ReadonlyMap<string, string>;
  /** By type as it is sent: the key by which the answer is recognised. */
  readonly echoes: ReadonlyMap<string, FieldTree>;
}
