import {
  type DocumentNode,
  execute,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { EntityData } from '../run/entity-data.js';
import type { AskedField, AskedOperation, AskedSelection } from './planned-operation.js';

/** Fields of the schema itself: the gateway answers them, and no subgraph. */
export const isIntrospection = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type';

/** What an operation asks of the schema itself. */
export interface Introspection {
  /** Adds the answers to the data. */
  answer(data: EntityData, variables: Readonly<Record<string, unknown>>): readonly GraphQLError[];
}

/** Null where it asks nothing of the kind. */
export function introspectionIn(
  { definition, selections }: AskedOperation,
  document: DocumentNode,
  schema: GraphQLSchema,
): Introspection | null {
  const fields = introspectionFields(selections);
  if (fields.length === 0) return null;
  const operation: OperationDefinitionNode = {
    ...definition,
    selectionSet: { kind: Kind.SELECTION_SET, selections: fields.map(({ node }) => node) },
  };
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const asked: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  return {
    answer(data, variableValues) {
      const result = execute({ schema, document: asked, variableValues });
      if (result instanceof Promise) throw new Error('Introspection waits for nothing');
      for (const { dataKey, responseName } of fields) data[dataKey] = result.data?.[responseName] ?? null;
      return result.errors ?? [];
    },
  };
}

const introspectionFields = (selections: readonly AskedSelection[]): readonly AskedField[] =>
  selections.flatMap((selection) =>
    selection.kind === 'fragment'
      ? introspectionFields(selection.selections)
      : isIntrospection(selection.node)
        ? [selection]
        : [],
  );
