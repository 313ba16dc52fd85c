import { Counter, Histogram, type Registry } from 'prom-client';
import { isErrorCode } from '../errors/public-error.js';
import { BoundedLabels } from './bounded-labels.js';
import type { OperationKind } from './operation-watch.js';
import type { Outcome } from './outcome.js';

export interface EndedOperation {
  readonly name: string | null;
  readonly kind: OperationKind;
  readonly outcome: Outcome;
  readonly codes: readonly string[];
  readonly durationMs: number;
}

const namesAtMost = 200;

/** From 1 ms to the 10 s that a request may take. */
export const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Rate, errors and duration of operations. */
export class OperationMetrics {
  private readonly names = new BoundedLabels(namesAtMost);
  private readonly total: Counter<'name' | 'kind' | 'outcome'>;
  private readonly duration: Histogram<'name' | 'kind'>;
  private readonly errors: Counter<'code'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.total = new Counter({
      name: 'hub_operations_total',
      help: 'Operations answered, by the name that the client gave, kind and outcome (ok, partial, refused, failed)',
      labelNames: ['name', 'kind', 'outcome'],
      registers,
    });
    this.duration = new Histogram({
      name: 'hub_operation_duration_seconds',
      help: 'From the arrival of an operation to its answer; of a subscription, to its begin',
      labelNames: ['name', 'kind'],
      buckets: secondsBuckets,
      registers,
    });
    this.errors = new Counter({
      name: 'hub_operation_errors_total',
      help: 'Errors in answers, by their public code',
      labelNames: ['code'],
      registers,
    });
  }

  count({ name, kind, outcome, codes, durationMs }: EndedOperation): void {
    const label = this.names.labelOf(name);
    this.total.inc({ name: label, kind, outcome });
    this.duration.observe({ name: label, kind }, durationMs / 1_000);
    for (const code of codes) this.errors.inc({ code: isErrorCode(code) ? code : 'other' });
  }
}
