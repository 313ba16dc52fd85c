import { Kind, type SelectionNode } from 'graphql';
import { parseFieldSet } from './field-set.js';
import { type FieldsType, namedType } from './fields-type.js';
import { joinsOf } from './join-directives.js';

/** The fields that a subgraph names in its field sets, or must have for an interface: `GRAPH Type.field`. */
export function usedFields(types: readonly FieldsType[]): ReadonlySet<string> {
  const finder = new UsedFieldFinder(types);
  for (const type of types) finder.read(type);
  return finder.used;
}

class UsedFieldFinder {
  readonly used = new Set<string>();
  private readonly byName: ReadonlyMap<string, FieldsType>;

  constructor(private readonly types: readonly FieldsType[]) {
    this.byName = new Map(types.map((type) => [type.name.value, type]));
  }

  read(type: FieldsType): void {
    const name = type.name.value;
    for (const { graph, key } of joinsOf(type, 'join__type')) this.walk(graph, name, key);
    for (const field of type.fields ?? []) {
      for (const { graph, requires, provides } of joinsOf(field, 'join__field')) {
        this.walk(graph, name, requires);
        this.walk(graph, namedType(field.type), provides);
      }
    }
    for (const join of joinsOf(type, 'join__implements')) this.satisfy(name, join);
  }

  private walk(graph: unknown, type: string, fieldSet: unknown): void {
    if (typeof fieldSet === 'string') this.add(String(graph), type, parseFieldSet(fieldSet));
  }

  private add(graph: string, type: string, selections: readonly SelectionNode[]): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      const inside = selection.selectionSet?.selections ?? [];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.add(graph, selection.typeCondition?.name.value ?? type, inside);
        continue;
      }
      const name = selection.name.value;
      for (const owner of [type, ...this.implementing(type)]) this.used.add(`${graph} ${owner}.${name}`);
      const definition = this.byName.get(type)?.fields?.find((one) => one.name.value === name);
      if (definition !== undefined) this.add(graph, namedType(definition.type), inside);
    }
  }

  private satisfy(type: string, join: Readonly<Record<string, unknown>>): void {
    const fields = this.byName.get(String(join['interface']))?.fields ?? [];
    for (const { name } of fields.filter((field) => isIn(field, join['graph']))) {
      this.used.add(`${String(join['graph'])} ${type}.${name.value}`);
    }
  }

  private implementing(type: string): string[] {
    return this.types
      .filter((one) => joinsOf(one, 'join__implements').some((join) => join['interface'] === type))
      .map((one) => one.name.value);
  }
}

/** A field that says nothing of its subgraphs is in all of those that its type is in. */
const isIn = (field: NonNullable<FieldsType['fields']>[number], graph: unknown): boolean => {
  const joins = joinsOf(field, 'join__field');
  return joins.length === 0 || joins.some((join) => join['graph'] === graph);
};
