import type { IncomingHttpHeaders } from 'node:http';
import type { Span } from '@opentelemetry/api';
import type { Outcome } from './outcome.js';

export type OperationKind = 'query' | 'mutation' | 'subscription' | 'unknown';

/** One operation, from its arrival to its answer. What it is given never holds a variable, a value or a person. */
export interface OperationWatch {
  /** Calls and statements of this operation are traced under it; null: it belongs to no trace. */
  readonly span: Span | null;
  /** What it was found to be. Until then it is unknown. */
  knownAs(kind: OperationKind, name: string | null): void;
  /** Only the first end counts. */
  end(outcome: Outcome, codes: readonly string[]): void;
}

/** Who counts and traces operations. Called for each of them: it must return at once and never throw. */
export interface OperationObserver {
  /** Null: nobody watches. Of the headers only `traceparent` is read. */
  begin(headers: IncomingHttpHeaders): OperationWatch | null;
}

export const nobodyWatches: OperationObserver = { begin: () => null };
