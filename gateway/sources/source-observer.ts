import type { FailureReason } from './call-failure.js';
import type { BreakerState } from './subgraph-breaker.js';

/** One question, with what became of it; what was not sent at all (`shut-off`, `crowded`) is told too. */
export interface ObservedCall {
  readonly subgraph: string;
  readonly outcome: 'answered' | FailureReason | 'fault';
  readonly durationMs: number;
  readonly retried: boolean;
}

/** Who counts and traces. Called for every question: it must return at once and never throw. */
export interface SourceObserver {
  onCall(call: ObservedCall): void;
  onBreaker(change: { readonly subgraph: string; readonly state: BreakerState }): void;
}

export const nobodyObserves: SourceObserver = { onCall() {}, onBreaker() {} };
