import { createDataSource } from '../../shared/database/data-source.js';
import { createTestDatabase } from '../../shared/database/testing.js';
import { createLogger } from '../../shared/log/logger.js';
import type { Queryable } from '../../shared/outbox/outbox-event.js';
import { createExecutor } from '../../shared/service/graphql-executor.js';
import { runSeed } from '../../shared/service/seed.js';
import { inWriteTransaction } from '../../shared/database/write-transaction.js';
import { anonymousViewer, type Viewer } from '../../shared/trust/viewer.js';
import { fillRegister } from './register.fixture.js';
import { procedures } from './subgraph.js';

export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests compare answers of any shape
  readonly data: any;
  readonly errors?: readonly { readonly path?: readonly unknown[]; readonly extensions: { readonly code: string } }[];
  readonly statements: number;
}

interface Asking {
  readonly variables?: object;
  readonly viewer?: Partial<Viewer>;
}

export interface TestSubgraph extends Queryable {
  readonly serviceUrl: string;
  /** Sees every row, whatever the policies say. */
  readonly adminUrlInside: string;
  readonly seedMs: number;
  ask(query: string, asking?: Asking): Promise<Answer>;
  /** Resolves keys as the gateway does. */
  entities(representations: readonly object[], selection: string, asking?: Asking): Promise<Answer>;
  write<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}

export const today = '2026-11-23';

/** The subgraph over a real database: its migrations, a register of the province's size and its own seeds. */
export async function startProcedures(): Promise<TestSubgraph> {
  const database = await createTestDatabase({ subgraph: 'procedures', migrations: procedures.migrations });
  const dataSource = await createDataSource({
    url: database.serviceUrl,
    entities: procedures.entities,
    migrations: [],
    applicationName: 'procedures test',
    poolSize: 4,
  }).initialize();
  const write: TestSubgraph['write'] = (work) => inWriteTransaction(dataSource, {}, work);
  await write(fillRegister);
  const startedAt = Date.now();
  for (const seed of procedures.seeds) await runSeed(write, seed);
  const seedMs = Date.now() - startedAt;
  const executor = await createExecutor({
    definition: procedures,
    dataSource,
    service: { name: 'procedures', version: 'test', startedAt: new Date(0), registerPosition: () => 1271 },
    clock: () => new Date(`${today}T05:00:00Z`),
    log: createLogger('procedures', 'error'),
  });

  const ask: TestSubgraph['ask'] = async (query, { variables = {}, viewer = {} } = {}) => {
    const asking = { ...anonymousViewer('test'), ...viewer };
    const { response, statements } = await executor.execute({ query, variables }, asking);
    return { ...(JSON.parse(response.body.kind === 'complete' ? response.body.string : '{}') as Answer), statements };
  };
  return {
    serviceUrl: database.serviceUrl,
    adminUrlInside: database.adminUrlInside,
    seedMs,
    ask,
    entities: (representations, selection, asking = {}) =>
      ask(`query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`, {
        ...asking,
        variables: { r: representations },
      }),
    query: (sql, parameters) => dataSource.query(sql, parameters as never),
    write,
    stop: async () => {
      await executor.stop();
      await dataSource.destroy();
      await database.drop();
    },
  };
}
