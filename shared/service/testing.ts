import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { type MadeDatabase, filledTestDatabase } from '../database/testing.templates.js';
import { inWriteTransaction } from '../database/write-transaction.js';
import { exportFiles } from '../export/export-files.js';
import { filesPath, signedFileCall } from '../files/file-call.js';
import { eventStreamType } from '../http/event-stream.js';
import { startHttpServer } from '../http/http-server.js';
import { createLogger } from '../log/logger.js';
import { EventFollower } from '../outbox/event-follower.js';
import type { Queryable } from '../outbox/outbox-event.js';
import { PersonalVault } from '../personal/personal-vault.js';
import { callHeader, hmacCallSigner } from '../trust/call-signer.js';
import { anonymousViewer, type Viewer } from '../trust/viewer.js';
import type { BackgroundParts } from './background-work.js';
import type { SubgraphDefinition } from './define-subgraph.js';
import { filesRoute } from './files-route.js';
import { createExecutor } from './graphql-executor.js';
import { graphqlRoute } from './graphql-route.js';
import { hubClient } from './hub-client.js';
import { OperationContext } from './operation-context.js';
import { runSeed } from './seed.js';
import { Subscriptions, type SubscriptionsOptions } from './subscription-route.js';
import { openTestStream, type TestStream } from './testing.event-stream.js';

export interface TestAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests compare answers of any shape
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: { readonly code: string };
  }[];
  /** SQL statements that the answer took. */
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
  ask(query: string, asking?: Asking): Promise<TestAnswer>;
  /** Resolves keys as the gateway does. */
  entities(representations: readonly object[], selection: string, asking?: Asking): Promise<TestAnswer>;
  write<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  /** Sends or fetches a file as the gateway does; a body makes it a POST. The path is what follows `/files/`. */
  file(path: string, sending?: { readonly body?: Buffer; readonly viewer?: Partial<Viewer> }): Promise<Response>;
  /** Subscribes as the gateway does. Positions come from a relay: whoever needs some starts one. */
  subscribe(query: string, asking?: Asking): Promise<TestStream>;
  /** What background work is given. None runs in tests by itself. */
  readonly parts: BackgroundParts;
  stop(): Promise<void>;
}

/** Somebody who may do what these scopes open. */
export const viewerWith = (...scopes: readonly string[]): Partial<Viewer> => ({ subject: 'test:editor', scopes });

interface TestSubgraphOptions<Loaders> {
  readonly definition: SubgraphDefinition<Loaders>;
  /** Writes the registers that the subgraph would have read. */
  readonly fillRegister?: (transaction: Queryable) => Promise<void>;
  readonly withSample?: boolean;
  /** How many events are kept for slow readers, and how many streams may be open. */
  readonly streams?: { readonly keep?: number } & Pick<SubscriptionsOptions<never>, 'atMost' | 'stallsAfterMs'>;
}

/** Exports that run at the same time, of the four connections that a test has. */
const exportsAtOnce = 2;

/** No relay wakes the reader of events here. */
const streamPollMs = 20;

/** What day it is in tests of a subgraph. */
export const testToday = '2026-11-23';

/** A subgraph over a real database of its own: its migrations, the registers it is given and its own seeds. */
export async function startTestSubgraph<Loaders>(options: TestSubgraphOptions<Loaders>): Promise<TestSubgraph> {
  const { definition, fillRegister, withSample = true, streams = {} } = options;
  const { name, entities, migrations, seeds } = definition;
  const wanted = seeds.filter(({ kind }) => withSample || kind === 'FACT');
  const connect = (url: string): Promise<DataSource> =>
    createDataSource({ url, entities, migrations: [], applicationName: `${name} test`, poolSize: 4 }).initialize();
  const database = await filledTestDatabase({
    subgraph: name,
    migrations,
    contents: wanted.map((seed) => seed.name),
    async fill({ serviceUrl }: MadeDatabase) {
      const filling = await connect(serviceUrl);
      const write: TestSubgraph['write'] = (work) => inWriteTransaction(filling, {}, work);
      if (fillRegister !== undefined) await write(fillRegister);
      for (const seed of wanted) await runSeed(write, seed);
      await filling.destroy();
    },
  });
  const dataSource = await connect(database.serviceUrl);
  const write: TestSubgraph['write'] = (work) => inWriteTransaction(dataSource, {}, work);

  const position = fillRegister === undefined ? null : 1271;
  const operations = {
    dataSource,
    loadersOver: definition.loaders,
    service: { name, version: 'test', startedAt: new Date(0), registerPosition: () => position },
    vault: new PersonalVault('a secret of tests, long enough for one'),
    hub: hubClient({
      name,
      gatewayUrl: 'http://127.0.0.1:1',
      signer: hmacCallSigner(() => 'no gateway in tests of one subgraph'),
    }),
    clock: () => new Date(`${testToday}T05:00:00Z`),
  };
  const contextFor = (viewer: Viewer) => new OperationContext(operations, viewer);
  const log = createLogger(name, 'error');
  const executor = await createExecutor({ definition, contextFor, log });
  const signer = hmacCallSigner(() => 'a secret between the gateway and this test');
  const { files = [], registerExports = [], loaders } = definition;
  const exports = exportFiles({
    subgraph: name,
    schema: executor.schema,
    loaders,
    registers: registerExports,
    atOnce: exportsAtOnce,
  });
  const route = filesRoute({ files: [...files, ...exports], contextFor, signer, audience: name });
  const events = new EventFollower({ dataSource, log, ...streams, waitBeyond: () => sleep(streamPollMs) });
  const subscriptions = new Subscriptions({ schema: executor.schema, contextFor, events, log, ...streams });
  const graphql = graphqlRoute({ executor, subscriptions, signer, audience: name });
  const http = await startHttpServer({ port: 0, routes: { '/graphql': graphql, [`${filesPath}*`]: route }, log });
  const subscribe: TestSubgraph['subscribe'] = (query, { variables = {}, viewer = {} } = {}) => {
    const body = JSON.stringify({ query, variables });
    const signed = { viewer: { ...anonymousViewer('test'), ...viewer }, issuer: 'gateway' };
    const headers = {
      accept: eventStreamType,
      'content-type': 'application/json',
      [callHeader]: signer.sign(signed, name, body),
    };
    return openTestStream(`http://127.0.0.1:${http.port}/graphql`, { method: 'POST', headers, body });
  };
  const file: TestSubgraph['file'] = (path, { body, viewer = {} } = {}) => {
    const method = body === undefined ? 'GET' : 'POST';
    const { pathname, search, href } = new URL(`${filesPath}${path}`, `http://127.0.0.1:${http.port}`);
    const call = signedFileCall(method, `${pathname}${search}`, body ?? Buffer.alloc(0));
    const signed = { viewer: { ...anonymousViewer('test'), ...viewer }, issuer: 'gateway' };
    return fetch(href, { method, body: body ?? null, headers: { [callHeader]: signer.sign(signed, name, call) } });
  };
  const ask: TestSubgraph['ask'] = async (query, { variables = {}, viewer = {} } = {}) => {
    const asking = { ...anonymousViewer('test'), ...viewer };
    const { response, statements } = await executor.execute({ query, variables }, { viewer: asking });
    const text = response.body.kind === 'complete' ? response.body.string : '{}';
    return { ...(JSON.parse(text) as TestAnswer), statements };
  };
  return {
    serviceUrl: database.serviceUrl,
    adminUrlInside: database.adminUrlInside,
    ask,
    entities: (representations, selection, asking = {}) =>
      ask(`query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`, {
        ...asking,
        variables: { r: representations },
      }),
    query: (sql, parameters) => dataSource.query(sql, parameters as never),
    write,
    file,
    subscribe,
    parts: { dataSource, vault: operations.vault, clock: operations.clock, log },
    stop: async () => {
      subscriptions.stop();
      await http.drain(0);
      await executor.stop();
      await dataSource.destroy();
      await database.drop();
    },
  };
}
