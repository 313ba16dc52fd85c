import type { Call, Situation } from './situation.js';
import type { SmallGraph } from './world/small-graph.js';
import type { Fields } from './world/world.js';

/** One operation and what must come of it. Always compared with the reference; what is written here must agree too. */
export interface Case {
  /** A promise in the present tense. */
  readonly title: string;
  readonly query: string;
  readonly variables?: Fields;
  readonly operationName?: string;
  readonly labels?: readonly string[];
  /** Worked out by hand, with the order of its keys. */
  readonly data?: unknown;
  /** The places that are null because of an error, `products.0.name`; left out, the reference knows. */
  readonly errors?: readonly string[];
  /** The code that every error has. */
  readonly code?: string;
  /** How often each subgraph is asked; one that is not named, never. */
  readonly calls?: Readonly<Record<string, number>>;
  /** Of how many entities each subgraph is asked; one that is not named, of none. */
  readonly entities?: Readonly<Record<string, number>>;
  readonly failing?: Situation['failing'];
  readonly answers?: Situation['answers'];
  readonly throwing?: readonly string[];
}

/** The cases of one small supergraph. */
export interface Suite {
  readonly graph: SmallGraph;
  readonly cases: readonly Case[];
}

/** One part of the specification. */
export interface Feature {
  readonly name: string;
  readonly suites: readonly Suite[];
}

type Misbehaviour = (right: Fields, call: Call) => unknown;

/** Changes what a subgraph says of entities, and leaves alone what it says to other questions. */
export const ofEntities =
  (change: (entities: readonly Fields[], call: Call) => unknown): Misbehaviour =>
  (right, call) =>
    isEntityCall(call) ? { ...right, data: eachList(right['data'] as Fields, (list) => change(list, call)) } : right;

/** One call may hold several questions about entities, each under a name of its own. */
const eachList = (data: Fields, change: (entities: readonly Fields[]) => unknown): Fields =>
  Object.fromEntries(Object.entries(data).map(([name, list]) => [name, change(list as Fields[])]));

/** Replaces the whole answer to a question about entities. */
export const toEntityCalls =
  (answer: unknown): Misbehaviour =>
  (right, call) =>
    isEntityCall(call) ? answer : right;

const isEntityCall = ({ query }: Call): boolean => /\b_entities\b/.test(query);
