import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createDataSource } from '../database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../database/testing.js';
import { inWriteTransaction } from '../database/write-transaction.js';
import { type HttpServer, startHttpServer } from '../http/http-server.js';
import { createLogger } from '../log/logger.js';
import { Outbox1700000000010 } from '../outbox/outbox.migration.js';
import { appendEvent, type Queryable } from '../outbox/outbox-event.js';
import { type Relay, startRelay } from '../outbox/relay.js';
import { callHeader, hmacCallSigner } from '../trust/call-signer.js';
import { anonymousViewer } from '../trust/viewer.js';
import { feedPath } from './feed-page.js';
import { feedRoute } from './feed-publisher.js';
import { type FeedReader, startFeedReader } from './feed-reader.js';
import { registerPosition } from './projection.js';
import { RegisterProjection1700000000020 } from './register.migration.js';
import { registerEventKinds } from './register-event.js';

const log = createLogger('test', 'silent');
const secret = 's'.repeat(32);
const signer = hmacCallSigner((audience) => (audience === 'feed:finance' ? secret : undefined));

let publisher: Side;
let reader: Side;
let relay: Relay;
let http: HttpServer;
const readers: FeedReader[] = [];

interface Side {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly queryable: Queryable;
}

async function side(
  subgraph: string,
  migration: typeof Outbox1700000000010 | typeof RegisterProjection1700000000020,
): Promise<Side> {
  const database = await createTestDatabase({ subgraph, migrations: [migration] });
  const options = { url: database.serviceUrl, entities: [], migrations: [], applicationName: 'feed test', poolSize: 3 };
  const dataSource = await createDataSource(options).initialize();
  return {
    database,
    dataSource,
    queryable: { query: (sql, parameters) => dataSource.query(sql, parameters as never) },
  };
}

beforeAll(async () => {
  publisher = await side('institutions', Outbox1700000000010);
  reader = await side('finance', RegisterProjection1700000000020);
  relay = startRelay({ url: publisher.database.serviceUrl, log });
  http = await serve(0);
});
afterEach(() => Promise.all(readers.splice(0).map((one) => one.stop())));
afterAll(async () => {
  await relay.stop();
  await http.drain(500);
  for (const { dataSource, database } of [publisher, reader]) {
    await dataSource.destroy();
    await database.drop();
  }
});

const serve = (port: number, by = signer): Promise<HttpServer> => {
  const route = feedRoute({ database: publisher.queryable, relay, signer: by, publisher: 'institutions' });
  return startHttpServer({ port, routes: { [`POST ${feedPath}`]: route }, log });
};

const publish = (id: string): Promise<void> =>
  inWriteTransaction(publisher.dataSource, {}, (transaction) =>
    appendEvent(transaction, {
      entityType: 'Thing',
      entityId: id,
      kind: registerEventKinds.entry,
      payload: {
        register: 'things',
        versions: [{ register: 'things', entityId: id, code: id, name: id, validFrom: '2020-01-01', data: {} }],
      },
    }),
  );

function follow(by = signer): FeedReader {
  const one = startFeedReader({
    reader: 'finance',
    source: 'institutions',
    sourceUrl: `http://127.0.0.1:${http.port}`,
    signer: by,
    database: reader.queryable,
    inTransaction: (work) => inWriteTransaction(reader.dataSource, {}, work),
    log,
  });
  readers.push(one);
  return one;
}

const names = async (): Promise<string[]> =>
  (await reader.queryable.query<{ name: string }>('SELECT name FROM register_entry ORDER BY name')).map(
    ({ name }) => name,
  );

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(20)) if (await holds()) return;
  throw new Error('It did not come true within 10 s');
}

describe('the register feed', () => {
  test('brings what stood there, then what comes, and resumes where it stopped', async () => {
    await publish('a');
    const first = follow();
    await first.caughtUp;
    expect(await names()).toEqual(['a']);
    await publish('b');
    await until(async () => (await names()).length === 2);
    await first.stop();
    await publish('c');
    await sleep(50);
    expect(await names()).toEqual(['a', 'b']);
    await follow().caughtUp;
    expect([await names(), await registerPosition(reader.queryable, 'institutions')]).toEqual([['a', 'b', 'c'], 3]);
  });

  test('goes on by itself when the publisher was away', async () => {
    const port = http.port;
    await http.drain(100);
    follow();
    await publish('d');
    await sleep(300);
    http = await serve(port);
    await until(async () => (await names()).includes('d'));
  });

  test('answers nobody without the reader’s secret, for whatever reader they claim to be', async () => {
    const url = `http://127.0.0.1:${http.port}${feedPath}`;
    const body = '{"after":0,"limit":10,"waitMs":0}';
    const forger = hmacCallSigner(() => 'x'.repeat(32));
    const forged = forger.sign({ issuer: 'finance', viewer: anonymousViewer('r') }, 'feed:finance', body);
    const own = signer.sign({ issuer: 'finance', viewer: anonymousViewer('r') }, 'feed:finance', body);
    const ask = async (path: string, token: string, sent = body) =>
      (await fetch(url + path, { method: 'POST', headers: { [callHeader]: token }, body: sent })).status;
    expect(await ask('?reader=finance', forged)).toBe(401);
    expect(await ask('?reader=procedures', own)).toBe(401);
    expect(await ask('', own)).toBe(401);
    expect(await ask('?reader=finance', own, '{"after":0,"limit":10,"waitMs":1}')).toBe(401);
    expect(await ask('?reader=finance', own)).toBe(200);
  });

  test('believes only pages that the publisher signed', async () => {
    const port = http.port;
    await http.drain(100);
    const before = await names();
    const impostor = hmacCallSigner(() => 'x'.repeat(32));
    const verifying = { ...impostor, verify: signer.verify }; // lets the reader in, but cannot sign as the publisher
    http = await serve(port, verifying);
    await publish('e');
    follow();
    await sleep(400);
    expect(await names()).toEqual(before);
    await http.drain(100);
    http = await serve(port);
    await until(async () => (await names()).includes('e'));
  });
});
