import { openObservers } from '../../shared/observation/open-observers.js';
import type { ObservationSettings } from '../../shared/observation/observation-settings.js';
import type { Logger } from '../../shared/log/logger.js';
import type { GatewayObservation } from './gateway-observation.js';
import { nobodyCountsPlans } from './plan-observer.js';

/** A gateway that is observed, in whichever way was asked for. */
export async function observeGateway(
  settings: ObservationSettings,
  { host, log }: { readonly host: string; readonly log: Logger },
): Promise<GatewayObservation> {
  const open = await openObservers(settings, { name: 'gateway', mayBegin: true, host, log });
  const metrics =
    open.metrics === null ? null : new (await import('./gateway-metrics.js')).GatewayMetrics(open.metrics.registry);
  const calls = open.traces === null ? null : new (await import('./call-traces.js')).CallTraces(open.traces.tracer);
  return {
    operations: open.operations,
    sources: {
      beginCall: (subgraph, call) => calls?.begin(subgraph, call) ?? null,
      onCall: (call) => metrics?.onCall(call),
      onBreaker: (change) => metrics?.onBreaker(change),
    },
    plans: metrics ?? nobodyCountsPlans,
    observeState: (state) => metrics?.observeState(state),
    metricsPort: open.metrics?.port ?? null,
    stop: open.stop,
  };
}
