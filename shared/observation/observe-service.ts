import { openObservers } from './open-observers.js';
import type { ObservationSettings } from './observation-settings.js';
import type { ServiceObservation } from './service-observation.js';

/** A subgraph that is observed, in whichever way was asked for. */
export async function observeService(
  settings: ObservationSettings,
  parts: Omit<Parameters<typeof openObservers>[1], 'mayBegin'>,
): Promise<ServiceObservation> {
  const { metrics, traces, operations, stop } = await openObservers(settings, { ...parts, mayBegin: false });
  const observePool = metrics === null ? null : (await import('./pool-metrics.js')).observePool;
  const tracedStatements = traces === null ? null : (await import('./statement-traces.js')).tracedStatements;
  return {
    operations,
    statementsOf: (operation) =>
      traces === null || !operation?.span ? null : (tracedStatements?.(traces.tracer, operation.span) ?? null),
    observePool: (pool) => metrics !== null && observePool?.(metrics.registry, pool),
    metricsPort: metrics?.port ?? null,
    stop,
  };
}
