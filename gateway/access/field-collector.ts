import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Every coordinate (`Type.field`) that an operation may read, whatever its variables say: `@skip` and `@include` count
 * as taken, aliases as their field, and a field of an interface as that field of each type that can stand there.
 */
export function collectFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  const root = schema.getRootType(operation.operation);
  const collector = new FieldCollector(schema, document);
  if (root) collector.visit(operation.selectionSet, root, [root]);
  return collector.coordinates;
}

class FieldCollector {
  readonly coordinates = new Set<string>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    const definitions = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(definitions.map((one) => [one.name.value, one]));
  }

  /** `type` is what the selection is written on, `possible` the object types that can stand there. */
  visit({ selections }: SelectionSetNode, type: GraphQLCompositeType, possible: readonly GraphQLObjectType[]): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) this.field(selection, type, possible);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.narrow(selection.selectionSet, selection.typeCondition?.name.value, type, possible);
      } else {
        const fragment = this.fragments.get(selection.name.value);
        if (fragment) this.narrow(fragment.selectionSet, fragment.typeCondition.name.value, type, possible);
      }
    }
  }

  private narrow(
    set: SelectionSetNode,
    name: string | undefined,
    outer: GraphQLCompositeType,
    possible: readonly GraphQLObjectType[],
  ): void {
    const type = name === undefined ? outer : this.schema.getType(name);
    if (!isCompositeType(type)) return;
    const reachable = new Set(this.possibleTypes(type));
    this.visit(
      set,
      type,
      possible.filter((one) => reachable.has(one)),
    );
  }

  private field(
    { name: { value: name }, selectionSet }: FieldNode,
    type: GraphQLCompositeType,
    possible: readonly GraphQLObjectType[],
  ): void {
    if (name.startsWith('__')) return;
    const owners = isNodeId(type, name) ? [type] : [type, ...possible];
    for (const owner of new Set(owners)) this.coordinates.add(`${owner.name}.${name}`);
    const fieldType = 'getFields' in type ? getNamedType(type.getFields()[name]?.type) : undefined;
    if (selectionSet && isCompositeType(fieldType)) this.visit(selectionSet, fieldType, this.possibleTypes(fieldType));
  }

  private possibleTypes(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
  }
}

/** The id of a node is what the caller sent. Whether there is such a row for them, its own subgraph says. */
const isNodeId = (type: GraphQLCompositeType, field: string): boolean => type.name === 'Node' && field === 'id';
