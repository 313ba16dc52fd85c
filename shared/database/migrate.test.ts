import { setTimeout as sleep } from 'node:timers/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onConnection } from './connect.js';
import { migrate, type MigrationClass } from './migrate.js';
import { startChild, moduleUrl } from './testing.child-process.js';
import { createTestDatabase, type TestDatabase } from './testing.js';

const migration = (name: string, ...statements: string[]): MigrationClass =>
  class implements MigrationInterface {
    readonly name = name;
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of statements) await runner.query(statement);
    }
    down(): Promise<void> {
      return Promise.resolve();
    }
  };

const first = migration('First1700000000001', 'CREATE TABLE first (id int)');
const second = migration('Second1700000000002', 'CREATE TABLE second (id int)', 'INSERT INTO second VALUES (1)');
const slow = migration(
  'Second1700000000002',
  'CREATE TABLE second (id int)',
  'INSERT INTO second VALUES (1)',
  'SELECT pg_sleep(30)',
);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ subgraph: 'finance', migrations: [first] });
});
afterAll(() => database.drop());

const rows = (sql: string): Promise<unknown[]> =>
  onConnection(database.adminUrlInside, async (client) => (await client.query<object>(sql)).rows);

async function untilSleeping(): Promise<void> {
  while (
    (await rows(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%'`))
      .length === 0
  )
    await sleep(20);
}

describe('migrating', () => {
  it('applies nothing twice, and quickly', async () => {
    const startedAt = performance.now();
    expect(await migrate({ ownerUrl: database.ownerUrl, migrations: [first] })).toEqual([]);
    console.info(`migrate with nothing pending: ${(performance.now() - startedAt).toFixed(0)} ms`);
  });

  it('undoes a migration whose connection was cut, and finishes it on the next run', async () => {
    const cut = migrate({ ownerUrl: database.ownerUrl, migrations: [first, slow] }).catch((error: unknown) => error);
    await untilSleeping();
    await rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%'`,
    );
    expect(await cut).toBeInstanceOf(Error);
    expect(await rows(`SELECT to_regclass('second') AS second`)).toEqual([{ second: null }]);
    expect(await migrate({ ownerUrl: database.ownerUrl, migrations: [first, second] })).toEqual([
      'Second1700000000002',
    ]);
    await onConnection(database.ownerUrl, (client) =>
      client.query(`DROP TABLE second; DELETE FROM migrations WHERE name LIKE 'Second%'`),
    );
  });

  it('undoes a migration whose process was killed, and finishes it on the next run', async () => {
    const child = startChild(`
      const { migrate } = await import(${moduleUrl('./migrate.ts')});
      class First { name = 'First1700000000001' }
      class Second { name = 'Second1700000000002'; async up(runner) {
        await runner.query('CREATE TABLE second (id int)');
        await runner.query("SELECT pg_sleep(3)");
      } }
      await migrate({ ownerUrl: ${JSON.stringify(database.ownerUrl)}, migrations: [First, Second] });`);
    await untilSleeping();
    child.process.kill('SIGKILL');
    expect(await migrate({ ownerUrl: database.ownerUrl, migrations: [first, second] })).toEqual([
      'Second1700000000002',
    ]);
    expect(await rows('SELECT id FROM second')).toEqual([{ id: 1 }]);
  });

  it('lets one of several starters do the work', async () => {
    const third = migration('Third1700000000003', 'CREATE TABLE third (id int)', 'SELECT pg_sleep(0.2)');
    const migrations = [first, second, third];
    const applied = await Promise.all(
      Array.from({ length: 4 }, () => migrate({ ownerUrl: database.ownerUrl, migrations })),
    );
    expect(applied.flat()).toEqual(['Third1700000000003']);
  });

  it('refuses a database that a newer release has changed', async () => {
    await expect(migrate({ ownerUrl: database.ownerUrl, migrations: [first, second] })).rejects.toMatchObject({
      code: 'NEWER_SCHEMA',
      migrations: ['Third1700000000003'],
    });
  });

  it('leaves all before a failing migration applied, and nothing of it', async () => {
    const third = migration('Third1700000000003');
    const fourth = migration('Fourth1700000000004', 'CREATE TABLE fourth (id int)');
    const broken = migration('Fifth1700000000005', 'CREATE TABLE fifth (id int)', 'SELECT no_such_column');
    const migrations = [first, second, third, fourth, broken];
    await expect(migrate({ ownerUrl: database.ownerUrl, migrations })).rejects.toThrow('no_such_column');
    expect(await rows(`SELECT to_regclass('fourth') IS NOT NULL AS fourth, to_regclass('fifth') AS fifth`)).toEqual([
      { fourth: true, fifth: null },
    ]);
  });
});
