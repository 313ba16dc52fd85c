import { createDataSource } from '../../shared/database/data-source.js';
import { createTestDatabase } from '../../shared/database/testing.js';
import { createLogger } from '../../shared/log/logger.js';
import type { Queryable } from '../../shared/outbox/outbox-event.js';
import { createExecutor } from '../../shared/service/graphql-executor.js';
import { runSeed } from '../../shared/service/seed.js';
import { inWriteTransaction } from '../../shared/database/write-transaction.js';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import { fillRegister } from './register.fixture.js';
import { eGovernment } from './subgraph.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests compare answers of any shape
type Data = any;

export interface Answer {
  readonly data: Data;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[] | undefined;
  readonly statements: number;
}

export interface EGovernment extends Queryable {
  ask(query: string, variables?: object): Promise<Answer>;
  /** Resolves keys as the gateway does. */
  entities(representations: readonly object[], selection: string): Promise<Answer>;
  write<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}

export const today = '2026-11-23';

/** The subgraph over a real database: its migrations, a small register and, unless told otherwise, its own seeds. */
export async function startEGovernment({ withSample = true } = {}): Promise<EGovernment> {
  const database = await createTestDatabase({ subgraph: 'e-government', migrations: eGovernment.migrations });
  const dataSource = await createDataSource({
    url: database.serviceUrl,
    entities: eGovernment.entities,
    migrations: [],
    applicationName: 'e-government test',
    poolSize: 4,
  }).initialize();
  const write: EGovernment['write'] = (work) => inWriteTransaction(dataSource, {}, work);
  await write(fillRegister);
  for (const seed of eGovernment.seeds) if (withSample || seed.kind === 'FACT') await runSeed(write, seed);
  const executor = await createExecutor({
    definition: eGovernment,
    dataSource,
    service: { name: 'e-government', version: 'test', startedAt: new Date(0), registerPosition: () => 1271 },
    clock: () => new Date(`${today}T05:00:00Z`),
    log: createLogger('e-government', 'silent'),
  });

  const ask: EGovernment['ask'] = async (query, variables = {}) => {
    const { response, statements } = await executor.execute({ query, variables }, anonymousViewer('test'));
    const { data, errors } = JSON.parse(response.body.kind === 'complete' ? response.body.string : '{}') as Answer;
    return { data, errors, statements };
  };
  return {
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
