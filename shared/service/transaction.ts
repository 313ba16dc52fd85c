import type { DataSource } from 'typeorm';
import type { Queryable } from '../outbox/outbox-event.js';

/** Runs work of the service itself (no viewer) in one transaction: all of it or nothing. */
export function inTransaction<Result>(dataSource: DataSource, work: (transaction: Queryable) => Promise<Result>): Promise<Result> {
  return dataSource.transaction((manager) =>
    work({ query: (sql, parameters) => manager.query(sql, parameters as never) }),
  );
}
