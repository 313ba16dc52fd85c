import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Fields by name, whatever their aliases and conditions; a name may be asked for more than once. */
export type AskedFields = ReadonlyMap<string, readonly FieldNode[]>;

export type AskedOf = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** The fields that are asked of the rows of a connection: below `nodes` and below `edges.node`. */
export function nodeFieldsAsked({ fieldNodes, fragments }: AskedOf): AskedFields {
  const connection = fieldsBelow(fieldNodes, fragments);
  const edges = fieldsBelow(connection.get('edges') ?? [], fragments);
  return fieldsBelow([...(connection.get('nodes') ?? []), ...(edges.get('node') ?? [])], fragments);
}

export function fieldsBelow(fields: readonly FieldNode[], fragments: AskedOf['fragments']): AskedFields {
  const found = new Map<string, FieldNode[]>();
  for (const field of fields.flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments))) {
    const same = found.get(field.name.value);
    if (same === undefined) found.set(field.name.value, [field]);
    else same.push(field);
  }
  return found;
}

function fieldsOf(
  selectionSet: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragments);
    return fieldsOf(fragments[selection.name.value]?.selectionSet, fragments);
  });
}
