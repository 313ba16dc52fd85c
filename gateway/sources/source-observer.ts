import type { FailureReason } from './call-failure.js';
import type { BreakerState } from './subgraph-breaker.js';
import type { SubgraphCall } from './subgraph-source.js';

/** One question, with what became of it; what was not sent at all (`shut-off`, `crowded`) is told too. */
export interface ObservedCall {
  readonly subgraph: string;
  readonly outcome: 'answered' | FailureReason | 'fault';
  readonly durationMs: number;
  readonly retried: boolean;
}

/** One question on its way, as the subgraph is told of it. */
export interface CallTrace {
  /** W3C Trace Context: sent along. */
  readonly traceparent: string;
  end(call: ObservedCall): void;
}

/** Who counts and traces. Called for every question: it must return at once and never throw. */
export interface SourceObserver {
  /** Before a question is sent. Null: it is not traced. */
  beginCall(subgraph: string, call: SubgraphCall): CallTrace | null;
  onCall(call: ObservedCall): void;
  onBreaker(change: { readonly subgraph: string; readonly state: BreakerState }): void;
}

export const nobodyObserves: SourceObserver = { beginCall: () => null, onCall() {}, onBreaker() {} };
