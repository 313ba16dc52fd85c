import { createDataSource } from '../../shared/database/data-source.js';
import { createTestDatabase } from '../../shared/database/testing.js';
import { inWriteTransaction } from '../../shared/database/write-transaction.js';
import { createLogger } from '../../shared/log/logger.js';
import type { Queryable } from '../../shared/outbox/outbox-event.js';
import { createExecutor } from '../../shared/service/graphql-executor.js';
import { runSeed } from '../../shared/service/seed.js';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import { institutions } from './subgraph.js';

export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests compare answers of any shape
  readonly data: any;
  readonly errors?: readonly { readonly path?: readonly unknown[]; readonly extensions: { readonly code: string } }[];
  readonly statements: number;
}

export interface Institutions extends Queryable {
  readonly seedMs: number;
  ask(query: string, variables?: object): Promise<Answer>;
  /** Resolves keys as the gateway does. */
  entities(representations: readonly object[], selection: string): Promise<Answer>;
  write<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}

export const today = '2026-11-23';

/** The subgraph over a real database: its migrations and its own seeds. */
export async function startInstitutions(): Promise<Institutions> {
  const database = await createTestDatabase({ subgraph: 'institutions', migrations: institutions.migrations });
  const dataSource = await createDataSource({
    url: database.serviceUrl,
    entities: institutions.entities,
    migrations: [],
    applicationName: 'institutions test',
    poolSize: 4,
  }).initialize();
  const write: Institutions['write'] = (work) => inWriteTransaction(dataSource, {}, work);
  const startedAt = Date.now();
  for (const seed of institutions.seeds) await runSeed(write, seed);
  const seedMs = Date.now() - startedAt;
  const executor = await createExecutor({
    definition: institutions,
    dataSource,
    service: { name: 'institutions', version: 'test', startedAt: new Date(0), registerPosition: () => null },
    clock: () => new Date(`${today}T05:00:00Z`),
    log: createLogger('institutions', 'silent'),
  });

  const ask: Institutions['ask'] = async (query, variables = {}) => {
    const { response, statements } = await executor.execute({ query, variables }, anonymousViewer('test'));
    return { ...(JSON.parse(response.body.kind === 'complete' ? response.body.string : '{}') as Answer), statements };
  };
  return {
    seedMs,
    ask,
    entities: (representations, selection) =>
      ask(`query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`, { r: representations }),
    query: (sql, parameters) => dataSource.query(sql, parameters as never),
    write,
    stop: async () => {
      await executor.stop();
      await dataSource.destroy();
      await database.drop();
    },
  };
}
