import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataSource } from './data-source.js';
import { ReadTransaction } from './read-transaction.js';
import { assertRowSecurity, disableRowSecurity, enableRowSecurity } from './row-security.js';
import { onConnection } from './connect.js';
import { createTestDatabase, type TestDatabase } from './testing.js';
import { inWriteTransaction } from './write-transaction.js';

class People1700000000001 implements MigrationInterface {
  readonly name = 'People1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE person (id int PRIMARY KEY); CREATE TABLE open (id int); INSERT INTO open VALUES (1)',
    );
    await runner.query(enableRowSecurity({ table: 'person', scope: `dossier:read'personal` }));
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(disableRowSecurity('person'));
  }
}

const allowed = { 'hub.scopes': `other dossier:read'personal` };
let database: TestDatabase;
const sources: DataSource[] = [];
const connect = async (url: string): Promise<DataSource> => {
  const source = await createDataSource({
    url,
    entities: [],
    migrations: [],
    applicationName: 'a test',
    poolSize: 2,
  }).initialize();
  sources.push(source);
  return source;
};
let service: DataSource;
beforeAll(async () => {
  database = await createTestDatabase({ subgraph: 'procedures', migrations: [People1700000000001] });
  service = await connect(database.serviceUrl);
  await inWriteTransaction(service, allowed, (transaction) => transaction.query('INSERT INTO person VALUES (1), (2)'));
});
afterAll(async () => {
  for (const source of sources) await source.destroy();
  await database.drop();
});

async function peopleSeenBy(source: DataSource, settings: Record<string, string>): Promise<number> {
  const transaction = new ReadTransaction(source, settings);
  const rows = await transaction.query('SELECT id FROM person');
  await transaction.close();
  return rows.length;
}

describe('row-level security', () => {
  it('shows rows to the scope alone, and holds the owner to it', async () => {
    const owner = await connect(database.ownerUrl);
    expect([
      await peopleSeenBy(service, allowed),
      await peopleSeenBy(service, { 'hub.scopes': 'dossier:read' }),
      await peopleSeenBy(service, {}),
      await peopleSeenBy(owner, {}),
      await peopleSeenBy(owner, allowed),
    ]).toEqual([2, 0, 0, 0, 2]);
  });

  it('refuses a row written without the scope', async () => {
    const write = inWriteTransaction(service, { 'hub.scopes': '' }, (transaction) =>
      transaction.query('INSERT INTO person VALUES (3)'),
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });

  it('passes its own test as the service', async () => {
    await assertRowSecurity(service, 'person');
  });

  it.each([
    ['an unprotected table', 'serviceUrl', 'open', /row security is off.*rows show without a viewer/],
    ['a superuser', 'adminUrlInside', 'person', /superuser.*rows show without a viewer/],
    ['the owner of the table', 'ownerUrl', 'person', /role owns the table/],
    ['a table that is not there', 'serviceUrl', 'nowhere', /no such table/],
  ] as const)('fails its own test with %s', async (_, url, table, fault) => {
    await expect(assertRowSecurity(await connect(database[url]), table)).rejects.toThrow(fault);
  });

  it('can be taken away by a migration', async () => {
    await onConnection(database.ownerUrl, (owner) => owner.query(disableRowSecurity('person')));
    await expect(assertRowSecurity(service, 'person')).rejects.toMatchObject({ code: 'ROW_SECURITY_FAULT' });
  });
});
