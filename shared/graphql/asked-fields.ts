import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

const known = new WeakMap<FieldNode, ReadonlySet<string>>(); // parsed once, asked for often

/** The fields that are asked of the rows of a connection: below `nodes` and below `edges.node`, whatever the conditions. */
export function nodeFieldsAsked({ fieldNodes, fragments }: AskedOf): ReadonlySet<string> {
  const [first, ...others] = fieldNodes;
  const found = first === undefined || others.length > 0 ? undefined : known.get(first);
  if (found !== undefined) return found;
  const connections = fieldNodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments));
  const edges = connections.filter(isNamed('edges')).flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments));
  const nodes = [...connections.filter(isNamed('nodes')), ...edges.filter(isNamed('node'))];
  const names = nodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments)).map(({ name }) => name.value);
  const asked = new Set(names);
  if (first !== undefined && others.length === 0) known.set(first, asked);
  return asked;
}

type AskedOf = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const isNamed =
  (name: string) =>
  (field: FieldNode): boolean =>
    field.name.value === name;

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
