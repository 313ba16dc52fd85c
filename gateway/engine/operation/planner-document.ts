import {
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
  visit,
} from 'graphql';
import { isIntrospection } from './introspection.js';
import type { AskedFragment, AskedOperation, AskedSelection } from './planned-operation.js';
import { plannedVariable } from './private-names.js';

/** The operation as the planner gets it: no conditions, no named fragments, no name that could be confused. Null: nothing to fetch. */
export function plannerDocument({ definition, selections }: AskedOperation): DocumentNode | null {
  const fetched = selections.flatMap((selection) => printRoot(selection));
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
function printRoot(selection: AskedSelection): SelectionNode[] {
  if (selection.kind === 'field') {
    const isOwn = selection.node.name.value === '__typename' || isIntrospection(selection.node);
    return isOwn ? [] : print(selection);
  }
  return fragment(selection, selection.selections.flatMap(printRoot));
}

function print(selection: AskedSelection): SelectionNode[] {
  if (selection.kind === 'fragment') return fragment(selection, selection.selections.flatMap(print));
  const { node, dataKey, selections } = selection;
  const inside = selections?.flatMap(print) ?? null;
  const field: FieldNode = {
    kind: Kind.FIELD,
    name: node.name,
    ...(dataKey === node.name.value ? {} : { alias: { kind: Kind.NAME, value: dataKey } }),
    arguments: node.arguments ?? [],
    directives: node.directives ?? [],
    ...(inside === null ? {} : { selectionSet: { kind: Kind.SELECTION_SET, selections: orTypename(inside) } }),
  };
  return [field];
}

/** An object of which every field is left out is still an object: it must be known to be there. */
const orTypename = (selections: readonly SelectionNode[]): readonly SelectionNode[] =>
  selections.length > 0 ? selections : [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }];

function fragment({ typeCondition, deferred }: AskedFragment, selections: SelectionNode[]): SelectionNode[] {
  if (selections.length === 0 || (typeCondition === null && deferred === null)) return selections;
  const node: InlineFragmentNode = {
    kind: Kind.INLINE_FRAGMENT,
    ...(typeCondition === null
      ? {}
      : { typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeCondition } } }),
    directives: deferred === null ? [] : [deferDirective(deferred.label)],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return [node];
}

const deferDirective = (label: string | null) => ({
  kind: Kind.DIRECTIVE as const,
  name: { kind: Kind.NAME as const, value: 'defer' },
  arguments:
    label === null
      ? []
      : [
          {
            kind: Kind.ARGUMENT as const,
            name: { kind: Kind.NAME as const, value: 'label' },
            value: { kind: Kind.STRING as const, value: label } satisfies ValueNode,
          },
        ],
});

function variablesIn(selections: readonly SelectionNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  visit({ kind: Kind.SELECTION_SET, selections }, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

const withPlannedVariables = (operation: OperationDefinitionNode): OperationDefinitionNode =>
  visit(operation, {
    Variable: (variable) => ({ ...variable, name: { ...variable.name, value: plannedVariable(variable.name.value) } }),
  });
