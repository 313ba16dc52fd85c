import { execute, type GraphQLFieldResolver, isLeafType, getNamedType, parse, type ResponsePath } from 'graphql';
import type { ComposedGraph } from './composed-graph.js';
import { asRow, Monolith } from './monolith.js';
import { type Fields, type Row, World, WorldFault } from './world.js';

export interface Question {
  readonly query: string;
  readonly variables?: Fields;
  readonly operationName?: string;
  /** The labels of `@override(label:)` that are on. */
  readonly labels?: readonly string[];
}

export type Path = readonly (string | number)[];

/** What is right, worked out without any subgraph. */
export interface ReferenceAnswer {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly path: Path | null }[];
  /** For what the subgraph of the root answers all alone: that subgraph, by JSON of the path. */
  readonly homes: ReadonlyMap<string, string>;
  /** Whether a root, by its name in the answer, has nothing to do with a subgraph: not itself, not a type on its way. */
  isApart(root: string, subgraph: string): boolean;
}

/** What a root met on its way. */
interface Trace {
  readonly field: string;
  readonly types: Set<string>;
  /** Then more was asked than the client sees. */
  hasRequired: boolean;
}

interface ReferenceContext {
  readonly monolith: Monolith;
  readonly homes: Map<string, string>;
  readonly traces: Map<string, Trace>;
}

/** Executes the operation on the API schema over the whole world. */
export async function askReference(
  graph: ComposedGraph,
  { query, variables, operationName }: Question,
  throwing: ReadonlySet<string> = new Set(),
): Promise<ReferenceAnswer> {
  const document = parse(query);
  const world = new World(graph.graph.rows());
  const monolith = new Monolith(graph, world, throwing);
  const contextValue: ReferenceContext = { monolith, homes: new Map(), traces: new Map() };
  const result = await execute({
    schema: graph.apiSchema,
    document,
    contextValue,
    rootValue: null,
    variableValues: variables,
    operationName,
    fieldResolver: resolveField,
  });
  const errors = result.errors ?? [];
  const fault = errors.find(({ originalError }) => originalError instanceof WorldFault);
  if (fault !== undefined) throw fault.originalError ?? fault;
  return {
    data: result.data === undefined ? undefined : JSON.parse(JSON.stringify(result.data)),
    errors: errors.map(({ message, path }) => ({ message, path: path ?? null })),
    homes: contextValue.homes,
    isApart: (root, subgraph) => isApart(graph, contextValue.traces.get(root), subgraph),
  };
}

const resolveField: GraphQLFieldResolver<Row | null, ReferenceContext, Fields> = (
  source,
  args,
  { monolith, homes, traces },
  { fieldName, parentType, path, returnType },
) => {
  const row = source ?? monolith.world.root(parentType.name);
  keepHome(homes, monolith.graph, path, row.__typename, fieldName);
  const root = String(stepsOf(path)[0]);
  const trace = traces.get(root) ?? { field: fieldName, types: new Set(), hasRequired: false };
  traces.set(root, trace);
  trace.hasRequired ||= monolith.graph.requires(row.__typename, fieldName) !== null;
  const value = monolith.value(row, fieldName, args);
  const named = getNamedType(returnType);
  if (isLeafType(named)) return value;
  const rows = shown(value, named.name);
  for (const one of [rows].flat(9) as readonly (Row | null)[]) {
    if (one === null) continue;
    trace.types.add(one.__typename);
    forgetStrangers(homes, monolith.graph, path, one.__typename);
  }
  return rows;
};

function isApart(graph: ComposedGraph, trace: Trace | undefined, subgraph: string): boolean {
  if (trace === undefined || trace.hasRequired) return false;
  const { types } = graph.facts(subgraph);
  const isKnown = [...trace.types].some(
    (name) => types.has(name) || graph.interfacesOf(name).some((one) => types.has(one)),
  );
  return !isKnown && types.get('Query')?.fields.has(trace.field) !== true;
}

const shown = (value: unknown, type: string): unknown => {
  if (value === null) return null;
  return Array.isArray(value) ? value.map((item) => shown(item, type)) : asRow(value, type);
};

function keepHome(
  homes: Map<string, string>,
  graph: ComposedGraph,
  path: ResponsePath,
  type: string,
  field: string,
): void {
  const owners = graph.owners(type, field);
  const steps = stepsOf(path);
  const parent = path.prev === undefined ? owners[0] : homes.get(JSON.stringify(fieldsOnly(stepsOf(path.prev))));
  const isOwn = owners.length === 1 || (path.prev !== undefined && graph.keyFields.has(`${type}.${field}`));
  const isPlain = graph.requires(type, field) === null;
  if (parent !== undefined && isOwn && isPlain && owners.includes(parent)) homes.set(JSON.stringify(steps), parent);
}

/** Who knows an object only as an interface object cannot say alone what it is. */
function forgetStrangers(homes: Map<string, string>, graph: ComposedGraph, path: ResponsePath, type: string): void {
  const key = JSON.stringify(stepsOf(path));
  const home = homes.get(key);
  if (home !== undefined && !graph.facts(home).types.has(type)) homes.delete(key);
}

function stepsOf(path: ResponsePath): Path {
  return [...(path.prev === undefined ? [] : stepsOf(path.prev)), path.key];
}

/** An item of a list is at home where the list is. */
function fieldsOnly(steps: Path): Path {
  const isItem = typeof steps.at(-1) === 'number';
  return isItem ? fieldsOnly(steps.slice(0, -1)) : steps;
}
