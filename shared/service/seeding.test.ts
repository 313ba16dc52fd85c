import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDataSource } from '../database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../database/testing.js';
import { Imports1700000000035 } from '../import/store/import.migration.js';
import { createLogger } from '../log/logger.js';
import { Records1700000000025 } from '../records/record.migration.js';
import { Foundation1700000000000 } from './foundation.migration.js';
import type { Seed } from './seed.js';
import { Seeding } from './seeding.js';

let database: TestDatabase;
let dataSource: Awaited<ReturnType<typeof connect>>;
beforeEach(async () => {
  const migrations = [Foundation1700000000000, Records1700000000025, Imports1700000000035];
  database = await createTestDatabase({ subgraph: 'institutions', migrations });
  dataSource = await connect();
});
afterEach(async () => {
  await dataSource.destroy();
  await database.drop();
});

const connect = () =>
  createDataSource({
    url: database.serviceUrl,
    entities: [],
    migrations: [],
    applicationName: 'test',
    poolSize: 2,
  }).initialize();
const seed = (name: string, kind: Seed['kind'], needsRegisters = false): Seed => ({
  name,
  kind,
  needsRegisters,
  run: () => Promise.resolve(),
});
const seeds = [
  seed('facts', 'FACT'),
  seed('samples', 'SAMPLE'),
  seed('late facts', 'FACT', true),
  seed('late samples', 'SAMPLE', true),
];
const seeding = (withSampleData = true): Seeding =>
  new Seeding({ seeds, withSampleData, dataSource, ownerUrl: database.ownerUrl, log: createLogger('test', 'silent') });
const done = async (): Promise<string[]> =>
  (await dataSource.query<{ name: string }[]>('SELECT name FROM seed_run ORDER BY name')).map(({ name }) => name);
const insert = (sql: string) => dataSource.query<unknown>(sql);

const revision = `INSERT INTO record_revision (entity_type, entity_id, version, kind) VALUES ('Unit', 'a', 1, 'CREATED')`;
const importRun = (state: string, isTrial = false): string =>
  `INSERT INTO import_run (id, register, file_name, sha256, size, is_trial, viewer, state, finished_at, refusal)
   VALUES ('a', 'units', 'a.csv', '', 1, ${isTrial}, '{}', '${state}', ${state === 'RECEIVED' ? 'NULL' : 'now()'}, ${state === 'REFUSED' ? `'{}'` : 'NULL'})`;

describe('samples', () => {
  test('are loaded into a new database, and beside what was written among samples', async () => {
    await seeding().runOwn();
    await insert(revision);
    await seeding().runOwn();
    await seeding().runOverRegisters();
    expect(await done()).toEqual(['facts', 'late facts', 'late samples', 'samples']);
  });

  test.each([
    ['a mutation', revision],
    ['an import that waits for its turn', importRun('RECEIVED')],
    ['an import', importRun('FAILED')],
  ])('are refused where agencies wrote real rows, by %s, and nothing is written', async (_, sql) => {
    await insert(sql);
    await expect(seeding().runOwn()).rejects.toThrow(/SAMPLE_DATA=false.*HUB_DATA_DIRECTORY/);
    expect(await done()).toEqual([]);
    await seeding(false).runOwn();
    expect(await done()).toEqual(['facts']);
  });

  test('are loaded where an import was refused, for nothing of it landed', async () => {
    await insert(importRun('REFUSED'));
    await seeding().runOwn();
    expect(await done()).toEqual(['facts', 'samples']);
  });

  test('stay away where somebody wrote before the registers came; facts do not', async () => {
    await insert(`INSERT INTO seed_run (name, kind) VALUES ('facts', 'FACT')`);
    await insert(revision);
    await seeding().runOverRegisters();
    expect(await done()).toEqual(['facts', 'late facts']);
  });
});
