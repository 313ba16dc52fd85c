import type { IncomingHttpHeaders } from 'node:http';
import type { Span } from '@opentelemetry/api';
import type { OperationMetrics } from './operation-metrics.js';
import type { OperationTraces } from './operation-traces.js';
import type { OperationKind, OperationObserver, OperationWatch } from './operation-watch.js';
import type { Outcome } from './outcome.js';

/** What is configured; null: not. */
interface WatchParts {
  readonly metrics: OperationMetrics | null;
  readonly traces: OperationTraces | null;
}

/** Counts and traces operations. */
export const watchedOperations = (parts: WatchParts): OperationObserver => ({
  begin: (headers) => new Watch(parts, headers),
});

class Watch implements OperationWatch {
  readonly span: Span | null;
  private readonly startedAt = performance.now();
  private kind: OperationKind = 'unknown';
  private name: string | null = null;
  private isOver = false;

  constructor(
    private readonly parts: WatchParts,
    headers: IncomingHttpHeaders,
  ) {
    this.span = parts.traces?.begin(headers) ?? null;
  }

  knownAs(kind: OperationKind, name: string | null): void {
    this.kind = kind;
    this.name = name;
  }

  end(outcome: Outcome, codes: readonly string[]): void {
    if (this.isOver) return;
    this.isOver = true;
    const { kind, name, parts } = this;
    parts.metrics?.count({ kind, name, outcome, codes, durationMs: performance.now() - this.startedAt });
    if (this.span !== null) parts.traces?.end(this.span, { kind, name, outcome, codes });
  }
}
