import type { GraphQLFormattedError } from 'graphql';
import type { EntityData } from './entity-data.js';
import type { FailureError } from './failure.js';
import { faultyAnswer, type Reader } from './faulty-answer.js';
import type { TypeConditions } from './type-conditions.js';

/** What the subgraphs said in one request, joined; a Failure stands where something failed. */
export class JoinedData {
  readonly root: EntityData = {};
  /** Errors that explain no null. */
  readonly remarks: FailureError[] = [];
  hasFailed = false;

  constructor(
    readonly conditions: TypeConditions,
    private readonly reader: Reader,
  ) {}

  remark(subgraph: string, error: GraphQLFormattedError, below: FailureError['below']): void {
    this.hasFailed = true;
    this.remarks.push({ error, subgraph, below });
  }

  faulty(subgraph: string): GraphQLFormattedError {
    this.hasFailed = true;
    return faultyAnswer(subgraph, this.reader);
  }
}
