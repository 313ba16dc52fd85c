import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.js';
import { onConnection } from '../database/connect.js';
import type { Queryable } from '../outbox/outbox-event.js';
import { Personal1700000000015 } from './personal.migration.js';
import { PersonalVault } from './personal-vault.js';

let database: TestDatabase;
beforeAll(
  async () => void (database = await createTestDatabase({ subgraph: 'vault', migrations: [Personal1700000000015] })),
);
afterAll(() => database.drop());

const vault = new PersonalVault('a secret that is long enough to be one');
const inDatabase = <Result>(work: (db: Queryable) => Promise<Result>): Promise<Result> =>
  onConnection(database.serviceUrl, (client) =>
    work({ query: async (sql, parameters) => (await client.query(sql, [...(parameters ?? [])])).rows }),
  );

test('opens what it sealed, for each person with a key of their own', () =>
  inDatabase(async (db) => {
    const sealed = await vault.seal(db, [
      { subject: 'a', value: { degree: 'Đại học' } },
      { subject: 'b', value: [1, null] },
    ]);
    expect(sealed.map(({ box }) => box.toString('latin1').includes('degree'))).toEqual([false, false]);
    expect(await vault.open(db, sealed)).toEqual([{ degree: 'Đại học' }, [1, null]]);
    const keys = await db.query<{ wrapped_key: Buffer }>('SELECT wrapped_key FROM personal_key');
    expect(new Set(keys.map(({ wrapped_key }) => wrapped_key.toString('hex'))).size).toBe(keys.length);
  }));

test('forgets a person for good, and nobody else', () =>
  inDatabase(async (db) => {
    const sealed = await vault.seal(db, [
      { subject: 'gone', value: 1 },
      { subject: 'stays', value: 2 },
    ]);
    await vault.forget(db, ['gone']);
    expect(await vault.open(db, sealed)).toEqual([null, 2]);
    await expect(vault.seal(db, [{ subject: 'gone', value: 3 }])).rejects.toThrow('was destroyed');
    const [tombstone] = await db.query(
      `SELECT destroyed_at IS NOT NULL AS destroyed FROM personal_key WHERE subject = 'gone'`,
    );
    expect(tombstone).toEqual({ destroyed: true });
  }));

test('opens nothing under another secret, and nothing that was moved to another person', () =>
  inDatabase(async (db) => {
    const [sealed] = await vault.seal(db, [{ subject: 'c', value: 'x' }]);
    await vault.seal(db, [{ subject: 'd', value: 'y' }]);
    if (sealed === undefined) throw new Error('nothing was sealed');
    await expect(new PersonalVault('another secret, also long enough').open(db, [sealed])).rejects.toThrow();
    await expect(vault.open(db, [{ ...sealed, subject: 'd' }])).rejects.toThrow();
  }));

test('names a text by a pseudonym that is the same for every spelling of it, and tells nothing', () => {
  expect(vault.pseudonym('Đắk')).toBe(vault.pseudonym('Đắk'.normalize('NFD')));
  expect(vault.pseudonym('067123456789')).not.toContain('067');
  expect(new PersonalVault('another secret, also long enough').pseudonym('a')).not.toBe(vault.pseudonym('a'));
});
