import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { PlannedFetch } from '../plan/fetch-plan.js';

const representations = 'representations';

/** Names of one of several questions in one call. */
export const aliasOf = (index: number): string => `e${index}`;
export const representationsOf = (index: number): string => `${representations}_${index}`;

/** Several questions about entities in one operation, each under an alias and with representations of its own. */
export function mergedQuery(fetches: readonly PlannedFetch[]): string {
  const definitions = fetches.map(({ definition }, index) => numbered(definition, index));
  const variables = new Map<string, VariableDefinitionNode>();
  for (const one of definitions.flatMap(({ variableDefinitions = [] }) => variableDefinitions)) {
    variables.set(one.variable.name.value, one);
  }
  const merged: OperationDefinitionNode = {
    ...(definitions[0] as OperationDefinitionNode),
    variableDefinitions: [...variables.values()],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: definitions.flatMap(({ selectionSet }, index) =>
        selectionSet.selections.map((field) => ({
          ...(field as FieldNode),
          alias: { kind: Kind.NAME, value: aliasOf(index) },
        })),
      ),
    },
  };
  return stripIgnoredCharacters(print(merged));
}

const numbered = (definition: OperationDefinitionNode, index: number): OperationDefinitionNode =>
  visit(definition, {
    Variable: (variable) =>
      variable.name.value === representations
        ? { ...variable, name: { ...variable.name, value: representationsOf(index) } }
        : undefined,
  });

const maxKept = 200;

/** The merged operations of one plan, written once for each set of fetches that ever started together. */
export class MergedQueries {
  private readonly kept = new Map<string, string>();

  queryOf(fetches: readonly PlannedFetch[]): string {
    const key = fetches.map(({ index }) => index).join(' ');
    const kept = this.kept.get(key);
    if (kept !== undefined) return kept;
    const query = mergedQuery(fetches);
    if (this.kept.size < maxKept) this.kept.set(key, query);
    return query;
  }
}
