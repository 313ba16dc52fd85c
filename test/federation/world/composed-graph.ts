import { composeServices } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, isInterfaceType, isObjectType, isUnionType, parse, type SelectionSetNode } from 'graphql';
import { type FieldFacts, readSubgraphFacts, type SubgraphFacts } from '../subgraph/subgraph-facts.js';
import { everyField } from './field-set.js';
import { linkedSdl, type SmallGraph } from './small-graph.js';

/** A small graph, composed, with what must be known of it to tell right from wrong. */
export interface ComposedGraph {
  readonly graph: SmallGraph;
  readonly supergraphSdl: string;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** With what is inaccessible. */
  readonly fullSchema: GraphQLSchema;
  readonly subgraphNames: readonly string[];
  facts(subgraph: string): SubgraphFacts;
  /** The subgraphs that answer for a field of an object type. */
  owners(type: string, field: string): readonly string[];
  requires(type: string, field: string): SelectionSetNode | null;
  isOverridden(subgraph: string, type: string, field: string): boolean;
  /** Object types that a name stands for. */
  possibleTypes(type: string): readonly string[];
  interfacesOf(type: string): readonly string[];
  /** `Type.field` of whatever a key names, nested or not. */
  readonly keyFields: ReadonlySet<string>;
  /** `Type.field` of whatever a `@requires` names. */
  readonly requiredFields: ReadonlySet<string>;
}

const composed = new Map<SmallGraph, ComposedGraph>();

/** Composes a graph once, however many cases it has. */
export function composeGraph(graph: SmallGraph): ComposedGraph {
  const known = composed.get(graph) ?? composeAnew(graph);
  composed.set(graph, known);
  return known;
}

function composeAnew(graph: SmallGraph): ComposedGraph {
  const services = Object.entries(graph.subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(linkedSdl(sdl)) }));
  const result = composeServices(services);
  if (result.errors !== undefined) {
    throw new Error(`${graph.name} does not compose:\n${result.errors.map(({ message }) => message).join('\n')}`);
  }
  const supergraph = Supergraph.build(result.supergraphSdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  });
  const fullSchema = supergraph.schema.toGraphQLJSSchema();
  const facts = new Map(Object.entries(graph.subgraphs).map(([name, sdl]) => [name, readSubgraphFacts(sdl)]));
  return {
    graph,
    supergraphSdl: result.supergraphSdl,
    apiSchema: supergraph.apiSchema().toGraphQLJSSchema(),
    fullSchema,
    ...ownership(facts, fullSchema),
  };
}

function ownership(
  facts: ReadonlyMap<string, SubgraphFacts>,
  fullSchema: GraphQLSchema,
): Omit<ComposedGraph, 'graph' | 'supergraphSdl' | 'apiSchema' | 'fullSchema'> {
  const subgraphNames = [...facts.keys()];
  const isOverridden = (subgraph: string, type: string, field: string): boolean =>
    subgraphNames.some((other) => {
      const overrides = fieldIn(other, type, field)?.overrides;
      return overrides?.from === subgraph && !overrides.isProgressive;
    });
  const fieldIn = (subgraph: string, type: string, field: string): FieldFacts | undefined => {
    const { types } = known(facts.get(subgraph));
    const standIns = interfacesOf(fullSchema, type).flatMap((name) => types.get(name) ?? []);
    const holders = [types.get(type), ...standIns.filter(({ isInterfaceObject }) => isInterfaceObject)];
    return holders.flatMap((holder) => holder?.fields.get(field) ?? [])[0];
  };
  const owners = (type: string, field: string): readonly string[] =>
    subgraphNames.filter((name) => {
      const found = fieldIn(name, type, field);
      return found !== undefined && !found.isExternal && !isOverridden(name, type, field);
    });
  return {
    subgraphNames,
    facts: (name) => known(facts.get(name)),
    isOverridden,
    owners,
    requires: (type, field) =>
      owners(type, field).flatMap((name) => fieldIn(name, type, field)?.requires ?? [])[0] ?? null,
    possibleTypes: (type) => possibleTypes(fullSchema, type),
    interfacesOf: (type) => interfacesOf(fullSchema, type),
    ...namedFields(facts, fullSchema),
  };
}

function namedFields(facts: ReadonlyMap<string, SubgraphFacts>, schema: GraphQLSchema) {
  const keyFields = new Set<string>();
  const requiredFields = new Set<string>();
  for (const { types } of facts.values()) {
    for (const [type, { keys, fields }] of types) {
      for (const key of keys) addNamed(schema, keyFields, type, key.fields);
      for (const { requires } of fields.values()) {
        if (requires !== null) addNamed(schema, requiredFields, type, requires);
      }
    }
  }
  return { keyFields, requiredFields };
}

/** Names are kept by object type, also where the set was written for an interface. */
function addNamed(schema: GraphQLSchema, names: Set<string>, type: string, set: SelectionSetNode): void {
  for (const { name, selectionSet } of everyField(set)) {
    for (const holder of [...possibleTypes(schema, type), ...fragmentTypes(schema, set)]) {
      const definition = fieldOf(schema, holder, name.value);
      if (definition === null) continue;
      names.add(`${holder}.${name.value}`);
      if (selectionSet !== undefined) addNamed(schema, names, definition, selectionSet);
    }
  }
}

const fragmentTypes = (schema: GraphQLSchema, { selections }: SelectionSetNode): readonly string[] =>
  selections.flatMap((selection) =>
    'typeCondition' in selection && selection.typeCondition !== undefined
      ? possibleTypes(schema, selection.typeCondition.name.value)
      : [],
  );

/** The named type of a field. */
function fieldOf(schema: GraphQLSchema, type: string, field: string): string | null {
  const holder = schema.getType(type);
  const found = isObjectType(holder) ? holder.getFields()[field] : undefined;
  return found === undefined ? null : String(found.type).replace(/[[\]!]/g, '');
}

function possibleTypes(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  return isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type).map((one) => one.name) : [name];
}

function interfacesOf(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getInterfaces().map((one) => one.name) : [];
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('There is no such subgraph');
  return value;
}
