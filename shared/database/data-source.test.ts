import { setTimeout as sleep } from 'node:timers/promises';
import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onConnection } from './connect.js';
import { createDataSource } from './data-source.js';
import { createTestDatabase, type TestDatabase } from './testing.js';

@Entity('estimate')
class Estimate {
  @PrimaryColumn('bigint')
  id!: string;

  @Column('date')
  validFrom!: string;
}

class Estimates1700000000001 implements MigrationInterface {
  readonly name = 'Estimates1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE estimate (id bigint PRIMARY KEY, valid_from date NOT NULL)');
  }
  async down(): Promise<void> {}
}

let database: TestDatabase;
let dataSource: DataSource;
const lost: Error[] = [];
beforeAll(async () => {
  database = await createTestDatabase({ subgraph: 'finance', migrations: [Estimates1700000000001] });
  dataSource = await createDataSource({
    url: database.serviceUrl,
    entities: [Estimate],
    migrations: [],
    applicationName: 'a test',
    poolSize: 3,
    statementTimeoutMs: 300,
    onConnectionLost: (error) => lost.push(error),
  }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const killAll = (): Promise<unknown> =>
  onConnection(database.adminUrl, (admin) =>
    admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'a test' AND datname LIKE '${database.prefix}%'`,
    ),
  );

describe('a data source', () => {
  it('keeps days and large numbers as text, whatever the time zone of the machine', async () => {
    await dataSource.query(`INSERT INTO estimate VALUES (9007199254740993, '2025-07-01')`);
    expect(await dataSource.query(`SELECT id, valid_from, ARRAY[valid_from] AS days FROM estimate`)).toEqual([
      { id: '9007199254740993', valid_from: '2025-07-01', days: ['2025-07-01'] },
    ]);
    expect(await dataSource.getRepository(Estimate).find()).toEqual([
      { id: '9007199254740993', validFrom: '2025-07-01' },
    ]);
  });

  it('cuts a statement that takes too long', async () => {
    await expect(dataSource.query('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
  });

  it('heals after its idle connections were killed', async () => {
    await Promise.all(Array.from({ length: 3 }, () => dataSource.query('SELECT pg_sleep(0.05)')));
    await killAll();
    await sleep(100);
    expect(lost.length).toBeGreaterThan(0);
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('heals after a connection was killed in the middle of a statement', async () => {
    const cut = dataSource.query('SELECT pg_sleep(0.25)').catch((error: unknown) => error);
    await sleep(80);
    await killAll();
    expect(await cut).toBeInstanceOf(Error);
    await expect
      .poll(() => dataSource.query('SELECT 1 AS one').catch(() => null), { timeout: 2_000 })
      .toEqual([{ one: 1 }]);
  });
});
