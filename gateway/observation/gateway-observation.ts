import type { Logger } from '../../shared/log/logger.js';
import type { ObservationSettings } from '../../shared/observation/observation-settings.js';
import { nobodyWatches, type OperationObserver } from '../../shared/observation/operation-watch.js';
import { nobodyObserves, type SourceObserver } from '../sources/source-observer.js';
import type { BreakerState } from '../sources/subgraph-breaker.js';
import { nobodyCountsPlans, type PlanObserver } from './plan-observer.js';

/** What is looked at when somebody asks for the metrics, and not before. */
export interface GatewayState {
  breakerStates(): Readonly<Record<string, BreakerState>>;
  openSubscriptions(): number;
}

/** What the gateway tells of itself: each part is called at one point of the way of a request. */
export interface GatewayObservation {
  readonly operations: OperationObserver;
  readonly sources: SourceObserver;
  readonly plans: PlanObserver;
  observeState(state: GatewayState): void;
  /** Where metrics are served; null: nowhere. */
  readonly metricsPort: number | null;
  stop(): Promise<void>;
}

/** Costs nothing: no package is loaded, nothing is made, nothing is kept. */
export const unobservedGateway: GatewayObservation = {
  operations: nobodyWatches,
  sources: nobodyObserves,
  plans: nobodyCountsPlans,
  observeState() {},
  metricsPort: null,
  async stop() {},
};

interface OpenParts {
  readonly host: string;
  readonly log: Logger;
}

/** Loads only what was asked for. */
export async function openGatewayObservation(
  settings: ObservationSettings | undefined,
  { host, log }: OpenParts,
): Promise<GatewayObservation> {
  if (settings === undefined || (settings.metricsPort === null && !settings.isTraced)) return unobservedGateway;
  const { observeGateway } = await import('./observe-gateway.js');
  return observeGateway(settings, { host, log });
}
