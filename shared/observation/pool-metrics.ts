import { Gauge, type Registry } from 'prom-client';

/** What is read of a pool of `pg`. */
export interface ConnectionPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Connections to PostgreSQL, looked at when somebody asks. */
export function observePool(registry: Registry, pool: ConnectionPool): void {
  const registers = [registry];
  new Gauge({
    name: 'hub_sql_connections',
    help: 'Connections to PostgreSQL, by state (busy, idle)',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
    },
  });
  new Gauge({
    name: 'hub_sql_waiting',
    help: 'Operations that wait for a connection to PostgreSQL',
    registers,
    collect() {
      this.set(pool.waitingCount);
    },
  });
}
