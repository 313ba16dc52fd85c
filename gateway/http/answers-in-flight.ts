import type { EngineAnswer } from '../engine/engine.js';
import type { CallContext } from '../sources/subgraph-source.js';
import type { ValidOperation } from './valid-operation.js';

/**
 * Lets equal questions of equal viewers that are under way at the same time share one answer. Equal is all that decides an
 * answer: the operation, the variables, and everything of the viewer but the number of the request.
 */
export class AnswersInFlight {
  private underWay = new Map<string, Promise<EngineAnswer>>();

  /** What is under way for the same question; otherwise `work` is done, and shared with whoever asks before it ends. */
  share(question: Question, work: () => Promise<EngineAnswer>): Promise<EngineAnswer> {
    const key = keyOf(question);
    const { underWay } = this;
    const shared = underWay.get(key);
    if (shared !== undefined) return shared;
    const own = work().finally(() => underWay.delete(key));
    underWay.set(key, own);
    return own;
  }

  /** Something was written, or the graph is another: what began before is shared with nobody who comes after. */
  startAnew(): void {
    this.underWay = new Map();
  }
}

interface Question {
  readonly operation: Pick<ValidOperation, 'documentKey' | 'operationName'>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly call: Pick<CallContext, 'viewer'>;
}

function keyOf({ operation, variables, call }: Question): string {
  const { requestId: _, ...viewer } = call.viewer;
  return JSON.stringify([operation.documentKey, operation.operationName, variables, viewer]);
}
