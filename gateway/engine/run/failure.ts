import type { GraphQLFormattedError } from 'graphql';
import type { FieldTree } from '../plan/field-tree.js';

/** Stands in the data where a value is missing because something failed, and says what. */
export class Failure {
  constructor(
    readonly errors: readonly FailureError[],
    /** What is missing below, where another subgraph may still bring its part of the value. */
    readonly fields: FieldTree | null = null,
  ) {}

  of(fields: FieldTree | null): Failure {
    return fields === null ? this : new Failure(this.errors, fields);
  }
}

export interface FailureError {
  readonly error: GraphQLFormattedError;
  /** Whose part failed; null for the gateway's own. */
  readonly subgraph: string | null;
  /** Where below the missing value it failed, in the names of the data. */
  readonly below: readonly (string | number)[];
}

export const failureOf = (errors: readonly GraphQLFormattedError[], subgraph: string | null): Failure =>
  new Failure(errors.map((error) => ({ error, subgraph, below: [] })));
