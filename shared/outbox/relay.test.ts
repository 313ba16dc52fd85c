import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.js';
import { createLogger } from '../log/logger.js';
import { Personal1700000000015 } from '../personal/personal.migration.js';
import { Records1700000000025 } from '../records/record.migration.js';
import { Foundation1700000000000 } from '../service/foundation.migration.js';
import { MonthPartitions1700000000040 } from './month-partitions.migration.js';
import { Outbox1700000000010 } from './outbox.migration.js';
import { type Relay, startRelay } from './relay.js';

const log = createLogger('test', 'silent');
const migrations = [
  Foundation1700000000000,
  Outbox1700000000010,
  Personal1700000000015,
  Records1700000000025,
  MonthPartitions1700000000040,
];
let database: TestDatabase;
let client: Client;
const relays: Relay[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ subgraph: 'institutions', migrations });
  client = await connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});
beforeEach(async () => {
  await client.query('DELETE FROM outbox_event');
  await client.query('UPDATE outbox_head SET position = 0');
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
});

async function connect(): Promise<Client> {
  const one = new Client({ connectionString: database.serviceUrl });
  await one.connect();
  return one;
}

function relay(): Relay {
  const one = startRelay({ url: database.serviceUrl, log });
  relays.push(one);
  return one;
}

const append = (on: Client, entity: string, version: number) =>
  on.query('SELECT outbox_append($1, $2, $3, $4)', ['Thing', entity, 'CHANGED', { version }]);

async function positioned(): Promise<{ entity: string; version: number; position: number }[]> {
  const { rows } = await client.query<{ entity: string; version: number; position: number }>(
    `SELECT entity_id AS entity, (payload->>'version')::int AS version, position::int AS position FROM outbox_event WHERE position IS NOT NULL ORDER BY position`,
  );
  return rows;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(20)) if (await holds()) return;
  throw new Error('It did not come true within 10 s');
}

describe('the relay', () => {
  test('numbers a slow transaction after the faster, later one, and leaves no gap', async () => {
    const slow = await connect();
    await slow.query('BEGIN');
    await append(slow, 'slow', 1); // draws the first id
    relay();
    await append(client, 'fast', 1); // begins later, commits first
    await until(async () => (await positioned()).length === 1);
    expect(await positioned()).toEqual([{ entity: 'fast', version: 1, position: 1 }]);
    await slow.query('COMMIT');
    await until(async () => (await positioned()).length === 2);
    expect(await positioned()).toEqual([
      { entity: 'fast', version: 1, position: 1 },
      { entity: 'slow', version: 1, position: 2 },
    ]);
    await slow.end();
  });

  test('numbers the events of all months as one row', async () => {
    await client.query(
      `INSERT INTO outbox_event (entity_type, entity_id, kind, payload, occurred_at)
       SELECT 'Thing', 'e' || n, 'CHANGED', jsonb_build_object('version', n), now() + (n % 3 - 1) * interval '1 month'
       FROM generate_series(1, 1200) AS n`,
    );
    relay();
    await until(async () => (await positioned()).length === 1_200);
    expect((await positioned()).map(({ version, position }) => version - position)).toEqual(
      Array.from({ length: 1_200 }, () => 0),
    );
  });

  test('gives a rolled-back event no position', async () => {
    relay();
    await client.query('BEGIN');
    await append(client, 'never', 1);
    await client.query('ROLLBACK');
    await append(client, 'kept', 1);
    await until(async () => (await positioned()).length === 1);
    expect(await positioned()).toEqual([{ entity: 'kept', version: 1, position: 1 }]);
  });

  test('finds what was committed while no relay lived', async () => {
    const first = relay();
    await append(client, 'a', 1);
    await until(async () => (await positioned()).length === 1);
    await first.stop();
    await append(client, 'a', 2);
    await sleep(100);
    expect(await positioned()).toHaveLength(1);
    relay();
    await until(async () => (await positioned()).length === 2);
    expect((await positioned()).map(({ version }) => version)).toEqual([1, 2]);
  });

  test('is one at a time: a second stands by and takes over when the first is cut off', async () => {
    relay();
    relay();
    await append(client, 'a', 1);
    await until(async () => (await positioned()).length === 1);
    await cutRelays();
    await append(client, 'a', 2);
    await until(async () => (await positioned()).length === 2);
  });

  test('wakes a waiting reader as soon as there is something beyond its position', async () => {
    const one = relay();
    await sleep(200);
    const started = Date.now();
    const waiting = one.waitBeyond(0, 5_000);
    await append(client, 'a', 1);
    await waiting;
    expect(Date.now() - started).toBeLessThan(4_000);
    expect(await positioned()).toHaveLength(1);
  });

  test('keeps commit order within an entity under concurrent writers, roll-backs and cut connections', async () => {
    relay();
    relay();
    const entities = ['e1', 'e2', 'e3'];
    const commits = new Map(entities.map((entity) => [entity, 0]));
    const writer = async (seed: number): Promise<void> => {
      const own = await connect();
      for (let n = 0; n < 25; n++) {
        const entity = entities[(seed + n) % entities.length] ?? 'e1';
        await own.query('BEGIN');
        await own.query('SELECT pg_advisory_xact_lock(42, $1)', [entities.indexOf(entity)]); // as a row lock would
        const isKept = (seed * 7 + n) % 5 !== 0;
        const version = (commits.get(entity) ?? 0) + 1;
        await append(own, entity, version);
        await sleep((seed * 13 + n * 5) % 4);
        if (isKept) commits.set(entity, version);
        await own.query(isKept ? 'COMMIT' : 'ROLLBACK');
      }
      await own.end();
    };
    const cutting = (async () => {
      for (let n = 0; n < 4; n++) {
        await sleep(80);
        await cutRelays();
      }
    })();
    await Promise.all([1, 2, 3, 4].map(writer));
    await cutting;
    const total = [...commits.values()].reduce((sum, one) => sum + one, 0);
    await until(async () => (await positioned()).length === total);
    const all = await positioned();
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
    for (const entity of entities) {
      const versions = all.filter((event) => event.entity === entity).map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, index) => index + 1));
    }
  });
});

async function cutRelays(): Promise<void> {
  const admin = new Client({ connectionString: database.adminUrlInside });
  await admin.connect();
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'outbox relay' AND datname = current_database()`,
  );
  await admin.end();
}
