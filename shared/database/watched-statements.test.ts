import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDataSource } from './data-source.js';
import { ReadTransaction } from './read-transaction.js';
import { createTestDatabase, type TestDatabase } from './testing.js';
import { inWriteTransaction } from './write-transaction.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase({ subgraph: 'finance', migrations: [] });
  const options = { url: database.serviceUrl, entities: [], migrations: [], applicationName: 'test', poolSize: 2 };
  dataSource = await createDataSource(options).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const told: [string, unknown][] = [];
const watch = (sql: string) => (error: unknown) => void told.push([sql, error]);
beforeEach(() => void (told.length = 0));

test('statements of a transaction are told with their end, whichever way they went; its settings are not', async () => {
  const settings = { 'hub.subject': 'citizen:036099012345' };
  const values = await inWriteTransaction(
    dataSource,
    settings,
    async (transaction) => [
      await transaction.query('SELECT $1::text AS a', ['x']),
      await (await transaction.manager).query('SELECT $1::text AS b', ['y']),
    ],
    watch,
  );
  expect(values).toEqual([[{ a: 'x' }], [{ b: 'y' }]]);
  expect(told).toEqual([
    ['SELECT $1::text AS a', null],
    ['SELECT $1::text AS b', null],
  ]);
});

test('a statement that fails is told with its error, and fails as it would have', async () => {
  const reading = new ReadTransaction(dataSource, {}, watch);
  const failing = reading.query('SELECT 1 / $1::integer', [0]);
  await expect(failing).rejects.toThrow('division by zero');
  await reading.close();
  expect(told).toEqual([['SELECT 1 / $1::integer', expect.objectContaining({ code: '22012' })]]);
});
