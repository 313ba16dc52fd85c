import { DataSource, type MixedList } from 'typeorm';
import { columnValues } from './column-values.js';
import { SnakeNaming } from './snake-naming.js';

/** A class, as TypeORM takes them. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM takes entities and migrations as Function
type Class = Function;

export interface DataSourceOptions {
  readonly url: string;
  readonly entities: readonly Class[];
  readonly migrations: readonly Class[];
  /** What the database's administrator sees in pg_stat_activity. */
  readonly applicationName: string;
  readonly poolSize: number;
  readonly statementTimeoutMs?: number;
  /** Told of a connection that broke while idle. The pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

const connectTimeoutMs = 3_000; // also how long a request waits for a free connection
const idleConnectionMs = 60_000;
const idleTransactionMs = 60_000;

/** A pool and the entities over it. Tables come from migrations alone, run by `migrate` as the owner. */
export function createDataSource(options: DataSourceOptions): DataSource {
  const { url, entities, migrations, applicationName, poolSize, statementTimeoutMs = 30_000 } = options;
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities] as MixedList<Class>,
    migrations: [...migrations] as MixedList<Class>,
    migrationsTransactionMode: 'each',
    synchronize: false,
    migrationsRun: false,
    installExtensions: false, // a service may not; provisioning has done it
    logging: false,
    namingStrategy: new SnakeNaming(),
    applicationName,
    poolSize,
    connectTimeoutMS: connectTimeoutMs,
    // Without a listener a connection cut by the server would end the process.
    poolErrorHandler: options.onConnectionLost ?? (() => undefined),
    extra: {
      types: columnValues,
      keepAlive: true,
      pipeline: true, // statements of one level of an answer do not wait for each other
      idleTimeoutMillis: idleConnectionMs,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: idleTransactionMs,
    },
  });
}
