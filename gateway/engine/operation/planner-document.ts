import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  visit,
} from 'graphql';
import { fieldsOfObject } from './fields-of-object.js';
import { isIntrospection } from './introspection.js';
import type { AskedField, AskedFragment, AskedOperation, AskedSelection } from './planned-operation.js';
import { plannedVariable } from './private-names.js';

interface PlannedAs {
  /** Whether the planner may ask for deferred fragments apart. */
  readonly inParts: boolean;
}

/** The operation as the planner gets it: no conditions, no named fragments, no name that could be confused. Null: nothing to fetch. */
export function plannerDocument(
  { definition, selections }: AskedOperation,
  { inParts }: PlannedAs,
): DocumentNode | null {
  // What is read of a mutation's result is read before the next mutation; asked for apart, it would be read after them all.
  const printer = new SelectionPrinter(inParts && definition.operation === OperationTypeNode.QUERY);
  const fetched = printer.object(fetchedOf(selections));
  if (fetched.length === 0) return null;
  const used = variablesIn(fetched);
  const operation: OperationDefinitionNode = {
    ...definition,
    selectionSet: { kind: Kind.SELECTION_SET, selections: fetched },
    variableDefinitions: (definition.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
  };
  return { kind: Kind.DOCUMENT, definitions: [withPlannedVariables(operation)] };
}

/** What the gateway knows itself is not asked for. */
const fetchedOf = (selections: readonly AskedSelection[]): AskedSelection[] =>
  selections.flatMap((selection): AskedSelection[] => {
    if (selection.kind === 'fragment') return [{ ...selection, selections: fetchedOf(selection.selections) }];
    return selection.node.name.value === '__typename' || isIntrospection(selection.node) ? [] : [selection];
  });

class SelectionPrinter {
  constructor(private readonly mayDefer: boolean) {}

  /**
   * What is selected of an object; `all` is what is asked of it anywhere. Planned as deferred, a field is asked for apart.
   * One that is asked outside of its part too would then be asked for twice, and the items of two answers need not be
   * the same ones: such a field is planned as if nothing deferred it.
   */
  object(own: readonly AskedSelection[], all = own): SelectionNode[] {
    const fields = fieldsOfObject(all);
    const print = (selections: readonly AskedSelection[], shared: boolean): SelectionNode[] =>
      selections.flatMap((selection): SelectionNode[] => {
        if (selection.kind === 'fragment') {
          const isDeferred = this.mayDefer && !shared && selection.deferred !== null;
          return fragment(selection, print(selection.selections, shared), isDeferred);
        }
        const same = fields.get(selection.dataKey);
        return same?.isShared === shared ? [this.field(selection, same.selections)] : [];
      });
    return [...print(own, false), ...print(own, true)];
  }

  private field({ node, dataKey, selections }: AskedField, all: readonly AskedSelection[]): FieldNode {
    const inside = selections === null ? null : this.object(selections, all);
    return {
      kind: Kind.FIELD,
      name: node.name,
      ...(dataKey === node.name.value ? {} : { alias: { kind: Kind.NAME, value: dataKey } }),
      arguments: node.arguments ?? [],
      directives: node.directives ?? [],
      ...(inside === null ? {} : { selectionSet: { kind: Kind.SELECTION_SET, selections: orTypename(inside) } }),
    };
  }
}

/** An object of which every field is left out is still an object: it must be known to be there. */
const orTypename = (selections: readonly SelectionNode[]): readonly SelectionNode[] =>
  selections.length > 0 ? selections : [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }];

function fragment({ typeCondition }: AskedFragment, selections: SelectionNode[], isDeferred: boolean): SelectionNode[] {
  if (selections.length === 0 || (typeCondition === null && !isDeferred)) return selections;
  const node: InlineFragmentNode = {
    kind: Kind.INLINE_FRAGMENT,
    ...(typeCondition === null
      ? {}
      : { typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeCondition } } }),
    directives: isDeferred ? [defer] : [],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return [node];
}

/** Without the client's label: the planner takes equal labels for one part, and a named fragment repeats its own. */
const defer: DirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'defer' } };

function variablesIn(selections: readonly SelectionNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  visit({ kind: Kind.SELECTION_SET, selections }, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

const withPlannedVariables = (operation: OperationDefinitionNode): OperationDefinitionNode =>
  visit(operation, {
    Variable: (variable) => ({ ...variable, name: { ...variable.name, value: plannedVariable(variable.name.value) } }),
  });
