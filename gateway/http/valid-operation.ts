import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** An operation that the server has parsed, limited and found valid. The same text is the same value, for one schema. */
export interface ValidOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The same for the same text. */
  readonly documentKey: string;
  readonly operationName: string | null;
  /** Whether fragments of it may come later. */
  readonly defers: boolean;
}
