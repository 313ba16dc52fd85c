import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onConnection } from '../database/connect.js';
import { createDataSource } from '../database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../database/testing.js';
import { createLogger } from '../log/logger.js';
import { Personal1700000000015 } from '../personal/personal.migration.js';
import { Records1700000000025 } from '../records/record.migration.js';
import { Foundation1700000000000 } from '../service/foundation.migration.js';
import { EventFollower } from './event-follower.js';
import type { EventPage } from './followed-event.js';
import { MonthPartitions1700000000040 } from './month-partitions.migration.js';
import { Outbox1700000000010 } from './outbox.migration.js';

const migrations = [
  Foundation1700000000000,
  Outbox1700000000010,
  Personal1700000000015,
  Records1700000000025,
  MonthPartitions1700000000040,
];
const log = createLogger('test', 'silent');
let database: TestDatabase;
let dataSource: DataSource;
let leaving: AbortController;
beforeAll(async () => {
  database = await createTestDatabase({ subgraph: 'procedures', migrations });
  const { serviceUrl: url } = database;
  dataSource = await createDataSource({
    url,
    entities: [],
    migrations: [],
    applicationName: 'test',
    poolSize: 4,
  }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  leaving = new AbortController();
  await dataSource.query('DELETE FROM outbox_event');
  await dataSource.query('UPDATE outbox_head SET position = 0');
});
afterEach(() => leaving.abort());

/** Events with their positions, as the relay leaves them. */
const tell = (count: number) =>
  dataSource.query(
    `WITH head AS (UPDATE outbox_head SET position = position + $1 RETURNING position - $1 AS before)
     INSERT INTO outbox_event (entity_type, entity_id, kind, payload, position)
     SELECT 'Thing', 'e' || n, 'CHANGED', '{}', before + n FROM head, generate_series(1, $1::integer) AS n`,
    [count],
  );
const follower = (keep?: number, source = dataSource) =>
  new EventFollower({ dataSource: source, log, waitBeyond: () => sleep(10), ...(keep === undefined ? {} : { keep }) });
const upTo = (count: number, from = 1): number[] => Array.from({ length: count }, (_, n) => from + n);
const positionsOf = ({ events }: EventPage): number[] => events.map(({ position }) => position);

async function read(pages: AsyncIterable<EventPage>, last: number): Promise<number[]> {
  const seen: number[] = [];
  for await (const page of pages) {
    seen.push(...positionsOf(page));
    if ((seen.at(-1) ?? 0) >= last) break;
  }
  return seen;
}

describe('whoever follows', () => {
  test('from now on sees what comes, each event once and in order', async () => {
    await tell(30);
    const pages = await follower().follow(null, leaving.signal);
    const seen = read(pages, 1_830);
    for (let n = 0; n < 6; n++) await tell(300);
    expect(await seen).toEqual(upTo(1_800, 31));
  });

  test('after a position sees everything since, then what comes, from wherever it begins', async () => {
    await tell(1_200);
    const one = follower();
    const early = await one.follow(1_200, leaving.signal);
    const latest = read(early, 2_500);
    const others = await Promise.all([0, 1, 499, 500, 501, 1_199].map((after) => one.follow(after, leaving.signal)));
    const read2 = others.map((pages) => read(pages, 2_500));
    for (let n = 0; n < 13; n++) await tell(100);
    expect(await latest).toEqual(upTo(1_300, 1_201));
    for (const [index, after] of [0, 1, 499, 500, 501, 1_199].entries())
      expect(await read2[index]).toEqual(upTo(2_500 - after, after + 1));
  });

  test('is one of many that cost no more reading than one', async () => {
    const statementsFor = async (followers: number): Promise<number> => {
      const [{ head }] = await dataSource.query<[{ head: number }]>('SELECT position::int AS head FROM outbox_head');
      let statements = 0;
      const counting = new Proxy(dataSource, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (name !== 'query') return value;
          return (...given: unknown[]) => {
            statements += String(given[0]).includes('LIMIT') ? 1 : 0;
            return (value as (...all: unknown[]) => unknown).apply(target, given);
          };
        },
      });
      const one = new EventFollower({
        dataSource: counting,
        log,
        waitBeyond: () => new Promise((done) => (wake = done)),
      });
      let wake: () => void = () => undefined;
      const all = await Promise.all(upTo(followers).map(() => one.follow(null, AbortSignal.any([leaving.signal]))));
      const seen = all.map((pages) => read(pages, head + 1_000));
      for (let n = 0; n < 10; n++) {
        await tell(100);
        await sleep(20);
        wake();
      }
      await sleep(100);
      wake();
      await Promise.all(seen);
      return statements;
    };
    const [ofOne, ofMany] = [await statementsFor(1), await statementsFor(40)];
    expect(ofMany).toBeLessThanOrEqual(ofOne + 2);
  });

  test('too slowly is told so, with its position, misses nothing by that and keeps nobody waiting', async () => {
    const one = follower(100);
    const slow = (await one.follow(0, leaving.signal))[Symbol.asyncIterator]();
    const quick = read(await one.follow(0, leaving.signal), 2_050);
    const first = slow.next();
    await tell(50);
    expect(positionsOf((await first).value as EventPage)).toEqual(upTo(50));
    for (let n = 0; n < 20; n++) {
      await tell(100);
      await sleep(15);
    }
    expect(await quick).toEqual(upTo(2_050));
    await expect(slow.next()).rejects.toMatchObject({
      code: 'STREAM_ENDED',
      extensions: { retryable: true, position: '50' },
    });
    expect(await read(await one.follow(50, leaving.signal), 2_050)).toEqual(upTo(2_000, 51));
  });

  test('leaves at once when it wants to, while nothing comes', async () => {
    const pages = (await follower().follow(null, leaving.signal))[Symbol.asyncIterator]();
    const waiting = pages.next();
    await sleep(50);
    leaving.abort();
    expect(await waiting).toEqual({ value: undefined, done: true });
  });

  test('goes on by itself when the database was away', async () => {
    const own = await createDataSource({
      url: database.serviceUrl,
      entities: [],
      migrations: [],
      applicationName: 'cut',
      poolSize: 2,
    }).initialize();
    const seen = read(await follower(undefined, own).follow(null, leaving.signal), 40);
    await tell(20);
    for (let n = 0; n < 3; n++) {
      await onConnection(database.adminUrlInside, (admin) =>
        admin.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cut' AND datname = current_database()`,
        ),
      );
      await sleep(30);
    }
    await tell(20);
    expect(await seen).toEqual(upTo(40));
    leaving.abort();
    await sleep(50);
    await own.destroy();
  });

  test('is refused a position that is not there yet, and one after which events were taken away', async () => {
    await tell(20);
    const one = follower();
    await expect(one.follow(21, leaving.signal)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      text: { en: expect.stringContaining('newest is 20') as string },
    });
    await dataSource.query('DELETE FROM outbox_event WHERE position <= 5');
    await expect(one.follow(4, leaving.signal)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      text: { en: expect.stringContaining('no longer kept') as string },
    });
    expect(await read(await one.follow(5, leaving.signal), 20)).toEqual(upTo(15, 6));
  });
});
