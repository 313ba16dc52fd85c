import { Column, type DataSource, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onConnection } from './connect.js';
import { createDataSource } from './data-source.js';
import { ReadTransaction } from './read-transaction.js';
import { createTestDatabase, type TestDatabase } from './testing.js';
import { inWriteTransaction } from './write-transaction.js';

@Entity('note')
class Note {
  @PrimaryColumn('int')
  id!: number;

  @Column('text')
  text!: string;
}

class Notes1700000000001 implements MigrationInterface {
  readonly name = 'Notes1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE note (id int PRIMARY KEY, text text NOT NULL)');
  }
  async down(): Promise<void> {}
}

const viewer = {
  'hub.subject': `O'Brien \\ Đắk`,
  'hub.agency': '',
  'hub.scopes': 'a:read b:read',
  'hub.purpose': 'P1',
};
const settingsSql = `SELECT current_setting('hub.subject') AS subject, current_setting('hub.scopes') AS scopes, txid_current_if_assigned() IS NULL AS reads`;

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase({ subgraph: 'finance', migrations: [Notes1700000000001] });
  dataSource = await createDataSource({
    url: database.serviceUrl,
    entities: [Note],
    migrations: [],
    applicationName: 'a test',
    poolSize: 2,
  }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  await dataSource.query('DELETE FROM note');
});

const inUse = async (): Promise<unknown> =>
  onConnection(database.adminUrlInside, async (admin) => {
    const { rows } = await admin.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'a test' AND datname = current_database() AND state LIKE 'idle in%'`,
    );
    return rows[0]?.count;
  });

describe('a read transaction', () => {
  it('takes no connection until something is read, and none after it was closed', async () => {
    const unused = new ReadTransaction(dataSource, viewer);
    await unused.close();
    const used = new ReadTransaction(dataSource, viewer);
    expect(await inUse()).toBe(0);
    await used.query('SELECT 1');
    expect(await inUse()).toBe(1);
    await used.close();
    await used.close();
    expect(await inUse()).toBe(0);
    await expect(used.query('SELECT 1')).rejects.toThrow('closed');
  });

  it('carries its viewer, on one connection, for all that ask at once', async () => {
    const transaction = new ReadTransaction(dataSource, viewer);
    const rows = await Promise.all(
      Array.from({ length: 20 }, () => transaction.query(`${settingsSql}, pg_backend_pid() AS pid`)),
    );
    const pids = new Set(rows.map(([row]) => row?.['pid']));
    expect(rows[0]).toEqual([
      { subject: viewer['hub.subject'], scopes: 'a:read b:read', reads: true, pid: rows[0]?.[0]?.['pid'] },
    ]);
    expect([pids.size, transaction.statements]).toEqual([1, 20]);
    await transaction.close();
  });

  it('leaves no viewer behind on the connection', async () => {
    const transaction = new ReadTransaction(dataSource, viewer);
    await transaction.query('SELECT 1');
    await transaction.close();
    const seen = await Promise.all(
      [1, 2].map(() =>
        dataSource.query<{ subject: string }[]>(
          `SELECT current_setting('hub.subject', true) AS subject, pg_sleep(0.05)`,
        ),
      ),
    );
    expect(seen.flat().map(({ subject }) => subject || null)).toEqual([null, null]);
  });

  it('sees one state of the rows, whatever others commit', async () => {
    const transaction = new ReadTransaction(dataSource, viewer);
    await transaction.query('SELECT count(*) FROM note');
    await dataSource.query(`INSERT INTO note VALUES (1, 'late')`);
    expect(await transaction.query('SELECT id FROM note')).toEqual([]);
    expect(await (await transaction.manager).find(Note)).toEqual([]);
    expect(transaction.statements).toBe(3);
    await transaction.close();
  });

  it('cannot write', async () => {
    const transaction = new ReadTransaction(dataSource, viewer);
    await expect(transaction.query(`INSERT INTO note VALUES (1, 'x')`)).rejects.toMatchObject({ code: '25006' });
    await transaction.close();
    expect(await inUse()).toBe(0);
  });

  it('prepares a text that comes again, with other values each time', async () => {
    const transaction = new ReadTransaction(dataSource, viewer);
    const sql = "SELECT $1::int + 1 AS next, 'prepared here' AS mark";
    for (const [value, next] of [
      [1, 2],
      [5, 6],
      [9, 10],
    ])
      expect(await transaction.query(sql, [value])).toEqual([{ next, mark: 'prepared here' }]);
    expect(
      await transaction.query(
        `SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement LIKE '%prepared here%' AND statement NOT LIKE '%pg_prepared%'`,
      ),
    ).toEqual([{ count: 1 }]);
    await transaction.close();
  });

  it('throws a broken connection away; the next one works', async () => {
    for (let round = 0; round < 4; round++) {
      const transaction = new ReadTransaction(dataSource, viewer);
      const [row] = await transaction.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await onConnection(database.adminUrl, (admin) => admin.query('SELECT pg_terminate_backend($1)', [row?.pid]));
      await expect(transaction.query('SELECT 1')).rejects.toThrow();
      await transaction.close();
    }
    const next = new ReadTransaction(dataSource, viewer);
    expect(await next.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.close();
  });

  it('refuses settings that would end the message', async () => {
    const transaction = new ReadTransaction(dataSource, { 'hub.subject': 'a\0b' });
    await expect(transaction.query('SELECT 1')).rejects.toThrow('hub.subject');
    await transaction.close();
    expect(await inUse()).toBe(0);
  });
});

describe('a write transaction', () => {
  it('writes all of it, under its viewer', async () => {
    const subject = await inWriteTransaction(dataSource, viewer, async (transaction) => {
      await transaction.query(`INSERT INTO note VALUES (1, 'one')`);
      await (
        await transaction.manager
      ).save(Note, [
        { id: 2, text: 'two' },
        { id: 3, text: 'three' },
      ]);
      return (await transaction.query(settingsSql))[0]?.['subject'];
    });
    expect(subject).toBe(viewer['hub.subject']);
    expect(await dataSource.query('SELECT id FROM note ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
  });

  it('writes nothing when the work throws', async () => {
    const work = inWriteTransaction(dataSource, viewer, async (transaction) => {
      await (await transaction.manager).save(Note, { id: 1, text: 'one' });
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await dataSource.query('SELECT id FROM note')).toEqual([]);
    expect(await inUse()).toBe(0);
  });

  it('never says done when a statement failed and the failure was swallowed', async () => {
    const work = inWriteTransaction(dataSource, viewer, async (transaction) => {
      await transaction.query(`INSERT INTO note VALUES (1, 'one')`);
      await transaction.query(`INSERT INTO note VALUES (1, 'again')`).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await dataSource.query('SELECT id FROM note')).toEqual([]);
  });

  it('goes on after a failure inside a savepoint', async () => {
    await inWriteTransaction(dataSource, viewer, async (transaction) => {
      const manager = await transaction.manager;
      await manager.query(`INSERT INTO note VALUES (1, 'one')`);
      await manager.transaction((inner) => inner.query(`INSERT INTO note VALUES (1, 'again')`)).catch(() => undefined);
      await manager.query(`INSERT INTO note VALUES (2, 'two')`);
    });
    expect(await dataSource.query('SELECT id FROM note ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);
  });
});
