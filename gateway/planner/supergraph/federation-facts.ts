import { type DocumentNode, Kind, type SelectionNode, type TypeDefinitionNode } from 'graphql';
import { fieldNames, parseFieldSet } from './field-set.js';
import { joinsOf, subgraphNames, typesOf } from './join-directives.js';

/** What a supergraph says of its subgraphs, as far as execution needs it. Plain data: it crosses threads. */
export interface FederationFacts {
  /** Names of the fields that a subgraph may be sent without the client asking: of keys and of what fields require. */
  readonly sentNames: ReadonlySet<string>;
  /** The keys by which a subgraph finds an entity: by `subgraph Type`. */
  readonly keys: ReadonlyMap<string, readonly FieldSet[]>;
  /** What a field of a subgraph is computed from: by `subgraph Type.field`. */
  readonly required: ReadonlyMap<string, FieldSet>;
  /** Labels of `@override(label:)`: who decides which of them are on, decides which subgraph answers. */
  readonly overrideLabels: readonly string[];
  readonly objectTypes: ReadonlySet<string>;
  /** `Type.field` of every field of an object that is never null. */
  readonly nonNullFields: ReadonlySet<string>;
  /** The object types that can stand for an interface or a union. */
  readonly possibleTypes: ReadonlyMap<string, ReadonlySet<string>>;
}

export type FieldSet = readonly SelectionNode[];

export function readFederationFacts(supergraph: DocumentNode): FederationFacts {
  const names = subgraphNames(supergraph);
  const nameOf = (graph: unknown): string => names.get(String(graph)) ?? String(graph);
  const keys = new Map<string, FieldSet[]>();
  const required = new Map<string, FieldSet>();
  const sentNames = new Set(['__typename']);
  const labels = new Set<string>();
  const read = (set: unknown): FieldSet => {
    const selections = typeof set === 'string' ? parseFieldSet(set) : [];
    for (const name of fieldNames(selections)) sentNames.add(name);
    return selections;
  };

  const types = typesOf(supergraph);
  for (const type of types) {
    for (const { graph, key, resolvable } of joinsOf(type, 'join__type')) {
      const fields = read(key);
      const place = `${nameOf(graph)} ${type.name.value}`;
      if (fields.length > 0 && resolvable !== false) keys.set(place, [...(keys.get(place) ?? []), fields]);
    }
    for (const field of 'fields' in type ? (type.fields ?? []) : []) {
      for (const { graph, requires, provides, overrideLabel } of joinsOf(field, 'join__field')) {
        read(provides);
        if (typeof overrideLabel === 'string') labels.add(overrideLabel);
        if (typeof requires === 'string') {
          required.set(`${nameOf(graph)} ${type.name.value}.${field.name.value}`, read(requires));
        }
      }
    }
  }
  return { sentNames, keys, required, overrideLabels: [...labels].sort(), ...readTypes(types) };
}

function readTypes(
  types: readonly TypeDefinitionNode[],
): Pick<FederationFacts, 'objectTypes' | 'nonNullFields' | 'possibleTypes'> {
  const objectTypes = new Set<string>();
  const nonNullFields = new Set<string>();
  const possibleTypes = new Map<string, Set<string>>();
  const add = (abstract: string, object: string): void =>
    void possibleTypes.set(abstract, (possibleTypes.get(abstract) ?? new Set()).add(object));
  for (const type of types) {
    const name = type.name.value;
    if (type.kind === Kind.UNION_TYPE_DEFINITION) for (const one of type.types ?? []) add(name, one.name.value);
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    objectTypes.add(name);
    for (const one of type.interfaces ?? []) add(one.name.value, name);
    for (const field of type.fields ?? []) {
      if (field.type.kind === Kind.NON_NULL_TYPE) nonNullFields.add(`${name}.${field.name.value}`);
    }
  }
  return { objectTypes, nonNullFields, possibleTypes };
}
