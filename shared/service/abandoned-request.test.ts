import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDataSource } from '../database/data-source.js';
import { ReadTransaction } from '../database/read-transaction.js';
import { createTestDatabase, type TestDatabase } from '../database/testing.js';

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase({ subgraph: 'finance', migrations: [] })));
afterAll(() => database.drop());

test('an abandoned request gives its connection back at once, whatever it was waiting for', async () => {
  const options = { url: database.serviceUrl, entities: [], migrations: [], applicationName: 'test', poolSize: 1 };
  const dataSource = await createDataSource(options).initialize();
  const abandoned = new ReadTransaction(dataSource, {});
  const waiting = abandoned.query('SELECT pg_sleep(4)').catch((error: unknown) => error);
  await sleep(100);
  const startedAt = Date.now();
  abandoned.abandon();
  expect(await waiting).toBeInstanceOf(Error);
  await abandoned.close();

  const next = new ReadTransaction(dataSource, {});
  expect(await next.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(Date.now() - startedAt).toBeLessThan(2_000);
  await next.close();
  await expect(abandoned.query('SELECT 1')).rejects.toThrow();
  await dataSource.destroy();
});
