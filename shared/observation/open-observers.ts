import type { Logger } from '../log/logger.js';
import type { ObservationSettings } from './observation-settings.js';
import type { OpenMetrics } from './open-metrics.js';
import type { OpenTraces } from './open-traces.js';
import type { OperationObserver } from './operation-watch.js';
import { watchedOperations } from './watched-operations.js';

/** What was asked for, at work. */
export interface OpenObservers {
  readonly metrics: OpenMetrics | null;
  readonly traces: OpenTraces | null;
  readonly operations: OperationObserver;
  stop(): Promise<void>;
}

interface OpenParts {
  readonly name: string;
  /** Whether traces begin here; elsewhere they go on, and what the gateway asks for itself is not traced. */
  readonly mayBegin: boolean;
  readonly host: string;
  readonly log: Logger;
}

/** Who asked for metrics only need not load the SDK of traces, and the other way round. */
export async function openObservers(
  { metricsPort, isTraced }: ObservationSettings,
  parts: OpenParts,
): Promise<OpenObservers> {
  const metrics = metricsPort === null ? null : await openMetricsAt(metricsPort, parts);
  const traces = isTraced ? await openTracesOf(parts) : null;
  return {
    metrics: metrics?.open ?? null,
    traces: traces?.open ?? null,
    operations: watchedOperations({ metrics: metrics?.operations ?? null, traces: traces?.operations ?? null }),
    async stop() {
      await Promise.all([metrics?.open.stop(), traces?.open.stop()]);
    },
  };
}

async function openMetricsAt(port: number, { host, log }: OpenParts) {
  const { openMetrics } = await import('./open-metrics.js');
  const { OperationMetrics } = await import('./operation-metrics.js');
  const open = await openMetrics({ port, host, log });
  log.info({ port: open.port }, 'metrics are served');
  return { open, operations: new OperationMetrics(open.registry) };
}

async function openTracesOf({ name, mayBegin, log }: OpenParts) {
  const { openTraces } = await import('./open-traces.js');
  const { OperationTraces } = await import('./operation-traces.js');
  const open = openTraces(name, log);
  return { open, operations: new OperationTraces(open.tracer, mayBegin) };
}
