import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onConnection } from '../database/connect.js';
import { createDataSource } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { createTestDatabase, type TestDatabase } from '../database/testing.js';
import { Personal1700000000015 } from '../personal/personal.migration.js';
import { Records1700000000025 } from '../records/record.migration.js';
import { Foundation1700000000000 } from '../service/foundation.migration.js';
import { MonthPartitions1700000000040 } from './month-partitions.migration.js';
import { Outbox1700000000010 } from './outbox.migration.js';

/** Ran before, as a database in use has it: also one with a higher number. */
class Later1700000000900 extends Foundation1700000000000 {
  override readonly name = 'Later1700000000900' as never;
  override async up(): Promise<void> {}
}
const before = [
  Foundation1700000000000,
  Outbox1700000000010,
  Personal1700000000015,
  Records1700000000025,
  Later1700000000900,
];
const now = [...before, MonthPartitions1700000000040];

let database: TestDatabase;
const asService = (sql: string) =>
  onConnection(database.serviceUrl, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
const asOwner = (sql: string) =>
  onConnection(database.ownerUrl, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

beforeAll(async () => {
  database = await createTestDatabase({ subgraph: 'procedures', migrations: before });
});
afterAll(() => database.drop());

const month = (offset: number): string =>
  `to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh' + interval '${offset} months', '"outbox_event_"YYYY"_"MM')`;
const partitionOf = 'tableoid::regclass::text';
const contents = `SELECT (SELECT md5(string_agg(e::text, ';' ORDER BY id)) FROM outbox_event AS e) AS events,
  (SELECT md5(string_agg(r::text, ';' ORDER BY entity_id, version)) FROM record_revision AS r) AS revisions`;

describe('a database that was written before', () => {
  let told: unknown;
  beforeAll(async () => {
    await asService(`
      INSERT INTO outbox_event (entity_type, entity_id, kind, payload, occurred_at, position)
        SELECT 'Thing', 'e' || n % 50, 'CHANGED', '{}', timestamptz '2026-01-31 10:00+07' + n * interval '1 hour', n FROM generate_series(1, 2000) AS n;
      INSERT INTO outbox_event (entity_type, entity_id, kind, payload) VALUES ('Thing', 'waits', 'CHANGED', '{}');
      INSERT INTO record_revision (entity_type, entity_id, version, kind, changed_at, state)
        SELECT 'Thing', 'e' || n % 50, n, 'CHANGED', timestamptz '2026-01-31 10:00+07' + n * interval '1 hour', '{"n": 1}' FROM generate_series(1, 2000) AS n`);
    told = await asService(contents);
    expect(await migrate({ ownerUrl: database.ownerUrl, migrations: now })).toEqual(['MonthPartitions1700000000040']);
  });

  test('has the same rows, each in its local month, and none left over', async () => {
    expect(await asService(contents)).toEqual(told);
    const misplaced = `SELECT DISTINCT ${partitionOf} AS table FROM outbox_event
      WHERE ${partitionOf} <> to_char(occurred_at AT TIME ZONE 'Asia/Ho_Chi_Minh', '"outbox_event_"YYYY"_"MM')`;
    expect(await asService(misplaced)).toEqual([]);
    expect(await asService(`SELECT FROM record_revision_default`)).toEqual([]);
    expect((await asService(`SELECT DISTINCT ${partitionOf} FROM outbox_event`)).length).toBeGreaterThan(3);
  });

  test('goes on with its numbers', async () => {
    const [row] = await asService(
      `SELECT outbox_append('Thing', 'e1', 'CHANGED', '{}') > (SELECT max(id) FROM outbox_event) AS grows`,
    );
    expect(row).toEqual({ grows: true });
  });

  test('goes back whole, and forward again', async () => {
    const kept = await asService(contents);
    const dataSource = await createDataSource({
      url: database.ownerUrl,
      entities: [],
      migrations: [],
      applicationName: 'test',
      poolSize: 1,
    }).initialize();
    const runner = dataSource.createQueryRunner();
    const migration = new MonthPartitions1700000000040();
    for (const way of ['down', 'up'] as const) {
      await runner.startTransaction();
      await migration[way](runner);
      await runner.commitTransaction();
      expect(await asService(contents)).toEqual(kept);
    }
    await dataSource.destroy();
  });

  test('finds positions and entities by index in every month, and numbers within one', async () => {
    await asOwner('ANALYZE outbox_event, record_revision');
    const plan = async (sql: string) => JSON.stringify(await asService(`EXPLAIN ${sql}`));
    for (const sql of [
      'SELECT * FROM outbox_event WHERE position > 1990 ORDER BY position LIMIT 5',
      `SELECT * FROM record_revision WHERE entity_id = 'e7' AND version = 7`,
    ])
      expect((await plan(`(${sql})`)).match(/Seq Scan on \w+_2026_0[23]/g)).toBeNull();
    const numbering = await plan(`UPDATE outbox_event SET position = 1 WHERE id = 3
      AND occurred_at BETWEEN '2026-02-03 10:00+07' AND '2026-02-03 11:00+07'`);
    expect([...new Set(numbering.match(/outbox_event_\d{4}_\d\d/g))]).toEqual(['outbox_event_2026_02']);
  });
});

describe('the months', () => {
  const keep = () => asService('SELECT keep_months() AS made');
  beforeEach(() => asOwner('DELETE FROM outbox_event'));

  test('stand ready for this month and three ahead', async () => {
    const [row] = await asService(
      `SELECT ${[0, 1, 2, 3, 4].map((n) => `to_regclass(${month(n)}) IS NOT NULL AS m${n}`).join(', ')}`,
    );
    expect(row).toEqual({ m0: true, m1: true, m2: true, m3: true, m4: false });
  });

  test('are made once, by whichever process comes, though it owns no table', async () => {
    await asOwner(`DO $$ BEGIN EXECUTE 'DROP TABLE ' || ${month(3)}; END $$`);
    const made = await Promise.all([keep(), keep(), keep()]);
    expect(made.flat().reduce((sum, row) => sum + Number(row['made']), 0)).toBe(1);
    expect(await keep()).toEqual([{ made: 0 }]);
    await expect(
      asService(`SELECT make_month('outbox_event', 'occurred_at', 'position', '2031-01-01')`),
    ).rejects.toThrow(/permission denied|must be owner/);
  });

  test('take a row of any instant, and take it over from the rest once its month is made', async () => {
    await asService(
      `INSERT INTO outbox_event (entity_type, entity_id, kind, payload, occurred_at) VALUES ('Thing', 'x', 'OLD', '{}', '2019-05-31 23:30+07')`,
    );
    const where = `SELECT ${partitionOf} AS table, kind FROM outbox_event WHERE kind = 'OLD'`;
    expect(await asService(where)).toEqual([{ table: 'outbox_event_default', kind: 'OLD' }]);
    expect(await keep()).toEqual([{ made: 1 }]);
    expect(await asService(where)).toEqual([{ table: 'outbox_event_2019_05', kind: 'OLD' }]);
  });

  test('are made while writers have transactions open', async () => {
    await asOwner(`DO $$ BEGIN EXECUTE 'DROP TABLE ' || ${month(3)}; END $$`);
    await onConnection(database.serviceUrl, async (writer) => {
      await writer.query(`BEGIN; SELECT outbox_append('Thing', 'open', 'CHANGED', '{}')`);
      expect(await keep()).toEqual([{ made: 1 }]);
      await writer.query('COMMIT');
    });
    expect(await asService(`SELECT kind FROM outbox_event WHERE entity_id = 'open'`)).toEqual([{ kind: 'CHANGED' }]);
  });

  test('that are over can be taken away by the owner alone, unless a reader still needs them', async () => {
    const at = (kind: string, position: number | null, day: string) =>
      asService(
        `INSERT INTO outbox_event (entity_type, entity_id, kind, payload, occurred_at, position) VALUES ('Thing', 'x', '${kind}', '{}', '${day}', ${position})`,
      );
    await at('CHANGED', 1, '2019-05-10');
    await at('REGISTER_ENTRY', 2, '2019-06-10');
    await at('CHANGED', null, '2019-07-10');
    await keep();
    await expect(asService(`SELECT detach_month('outbox_event', '2019-05-01')`)).rejects.toThrow(
      /permission denied|must be owner/,
    );
    expect(await asOwner(`SELECT detach_month('outbox_event', '2019-05-01') AS name`)).toEqual([
      { name: 'outbox_event_2019_05_detached' },
    ]);
    expect(await asService('SELECT position FROM outbox_event WHERE position IS NOT NULL')).toEqual([
      { position: '2' },
    ]);
    for (const needed of ['2019-06-01', '2019-07-01'])
      await expect(asOwner(`SELECT detach_month('outbox_event', '${needed}')`)).rejects.toThrow('readers need them');
    await expect(asOwner(`SELECT detach_month('outbox_event', now()::date)`)).rejects.toThrow('is not over');
    await expect(asOwner(`SELECT detach_month('unit', '2019-06-01')`)).rejects.toThrow('No table unit');
  });

  test('keep a position from being given twice', async () => {
    const once = `INSERT INTO outbox_event (entity_type, entity_id, kind, payload, position) VALUES ('Thing', 'x', 'CHANGED', '{}', 7)`;
    await asService(once);
    await expect(asService(once)).rejects.toThrow('_unique');
  });
});
