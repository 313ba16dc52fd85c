import {
  type FieldNode,
  type GraphQLFormattedError,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { SubgraphAnswer } from '../../sources/subgraph-source.js';
import type { PlannedFetch } from '../plan/fetch-plan.js';
import { isEntityData } from './entity-data.js';

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

/** What one of several questions in a call was answered. */
export function partOf({ data, errors = [] }: SubgraphAnswer, index: number): SubgraphAnswer {
  const alias = aliasOf(index);
  const own = errors.filter(({ path }) => !hasPath(path) || path[0] === alias);
  const renamed = own.map((error) =>
    hasPath(error.path) ? { ...error, path: ['_entities', ...error.path.slice(1)] } : error,
  );
  return {
    ...(isEntityData(data) ? { data: { _entities: data[alias] } } : {}),
    ...(renamed.length > 0 ? { errors: renamed } : {}),
  };
}

const hasPath = (path: GraphQLFormattedError['path'] | null): path is readonly (string | number)[] =>
  (path ?? []).length > 0;

/** One question that cannot be answered nulls a call of several. Asked one by one, the others are answered. */
export function isWorthAskingApart({ data, errors = [] }: SubgraphAnswer): boolean {
  const isAway = errors.some(({ extensions }) => away.has(String(extensions?.['code'])));
  return !isEntityData(data) && !isAway;
}

const away: ReadonlySet<string> = new Set(['SUBGRAPH_UNAVAILABLE', 'DEADLINE_EXCEEDED']);
