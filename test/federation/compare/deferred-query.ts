import { type ASTNode, Kind, OperationTypeNode, parse, print, type SelectionNode, visit } from 'graphql';

/** The operation with selections deferred of every object but the root of a mutation, where nothing may be. */
export const deferredQuery = (query: string, isDeferred: (index: number, depth: number) => boolean): string =>
  print(
    visit(parse(query), {
      SelectionSet: {
        // When it is left: what was put around a selection is not visited again.
        leave(node, _key, parent, _path, ancestors) {
          if (parent === undefined || Array.isArray(parent) || isShut(parent as ASTNode)) return undefined;
          const depth = ancestors.length;
          const selections = node.selections.map((one, index) => (isDeferred(index, depth) ? deferred(one) : one));
          return { ...node, selections };
        },
      },
    }),
  );

const isShut = (parent: ASTNode): boolean =>
  parent.kind === Kind.OPERATION_DEFINITION && parent.operation !== OperationTypeNode.QUERY;

const deferred = (selection: SelectionNode): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  directives: [{ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'defer' } }],
  selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
});
