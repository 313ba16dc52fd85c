import type { Logger } from '../log/logger.js';
import type { ObservationSettings } from './observation-settings.js';
import { nobodyWatches, type OperationObserver, type OperationWatch } from './operation-watch.js';
import type { ConnectionPool } from './pool-metrics.js';
import type { StatementWatch } from './statement-watch.js';

/** What a subgraph tells of itself. */
export interface ServiceObservation {
  readonly operations: OperationObserver;
  /** Null: the statements of this operation are not traced. */
  statementsOf(operation: OperationWatch | null): StatementWatch | null;
  observePool(pool: ConnectionPool): void;
  /** Where metrics are served; null: nowhere. */
  readonly metricsPort: number | null;
  stop(): Promise<void>;
}

export const unobservedService: ServiceObservation = {
  operations: nobodyWatches,
  statementsOf: () => null,
  observePool() {},
  metricsPort: null,
  async stop() {},
};

interface OpenParts {
  readonly name: string;
  readonly host: string;
  readonly log: Logger;
}

/** Loads only what was asked for. */
export async function openServiceObservation(
  settings: ObservationSettings | undefined,
  { name, host, log }: OpenParts,
): Promise<ServiceObservation> {
  if (settings === undefined || (settings.metricsPort === null && !settings.isTraced)) return unobservedService;
  const { observeService } = await import('./observe-service.js');
  return observeService(settings, { name, host, log });
}
