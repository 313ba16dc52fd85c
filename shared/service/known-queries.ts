import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';

const keptAtMost = 1_000;

/**
 * Queries that the server has parsed and found valid, by their text. One that comes again needs its pipeline no more: what it
 * brings costs a short answer more than the answer itself.
 */
export class KnownQueries {
  private readonly documents = new Map<string, DocumentNode>();

  readonly plugin: ApolloServerPlugin = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, document }) => {
        if (onlyQueries(document)) this.keep(source, document);
      },
    }),
  };

  find(text: unknown): DocumentNode | null {
    return typeof text === 'string' ? (this.documents.get(text) ?? null) : null;
  }

  private keep(text: string, document: DocumentNode): void {
    const [oldest] = this.documents.size >= keptAtMost ? this.documents.keys() : [];
    if (oldest !== undefined) this.documents.delete(oldest);
    this.documents.set(text, document);
  }
}

/** A mutation is never answered twice: it keeps to the server's way, whatever stands beside it. */
const onlyQueries = ({ definitions }: DocumentNode): boolean =>
  definitions.every((one) => one.kind !== Kind.OPERATION_DEFINITION || one.operation === OperationTypeNode.QUERY);
