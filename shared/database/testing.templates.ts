import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, escapeIdentifier } from 'pg';
import { inject } from 'vitest';
import { onConnection } from './connect.js';
import { migrate } from './migrate.js';
import { databaseNameOf, type DatabaseUrls, dropDatabase, provisionDatabase, withDatabase } from './provision.js';
import {
  createTestDatabase,
  randomPrefix,
  type TestDatabase,
  type TestDatabaseOptions,
  withTestServer,
} from './testing.js';

export type MadeDatabase = DatabaseUrls;

interface FilledDatabaseOptions extends TestDatabaseOptions {
  /** What `fill` writes, by name: two that say the same are filled once. */
  readonly contents: readonly string[];
  readonly fill: (urls: MadeDatabase) => Promise<void>;
}

/** A database of its own, filled; in a run of tests a copy of the first that was filled so. */
export async function filledTestDatabase(options: FilledDatabaseOptions): Promise<TestDatabase> {
  const prefix = process.env['VITEST'] === undefined ? undefined : inject('testTemplatePrefix');
  if (prefix !== undefined) return copyOf(await template(prefix, options), options);
  const database = await createTestDatabase(options);
  await options.fill(database);
  return database;
}

interface Template {
  readonly prefix: string;
  readonly passwordSecret: string;
}

/** Made by whoever comes first; the others wait for it. */
async function template(runPrefix: string, options: FilledDatabaseOptions): Promise<Template> {
  const { subgraph, migrations, contents, fill } = options;
  const digest = createHash('sha256').update(JSON.stringify([subgraph, migrations.map(({ name }) => name), contents]));
  const made = { prefix: `${runPrefix}_${digest.digest('hex').slice(0, 8)}`, passwordSecret: runPrefix.repeat(3) };
  const name = databaseNameOf(subgraph, made.prefix);
  const adminUrl = withTestServer();
  await onConnection(adminUrl, async (admin) => {
    await inTurn(admin, name);
    if (await isTemplate(admin, name)) return;
    const urls = await provisionDatabase({ adminUrl, subgraph, ...made });
    await migrate({ ownerUrl: urls.ownerUrl, migrations });
    await fill(urls);
    await admin.query(`ALTER DATABASE ${escapeIdentifier(name)} IS_TEMPLATE true`);
  });
  return made;
}

/** One at a time works on a template or on its roles; until we disconnect. */
const inTurn = (admin: Client, name: string): Promise<unknown> =>
  admin.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);

const isTemplate = async (admin: Client, name: string): Promise<boolean> =>
  (await admin.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name])).rowCount === 1;

/** Another database with the same roles. */
async function copyOf({ prefix, passwordSecret }: Template, { subgraph }: TestDatabaseOptions): Promise<TestDatabase> {
  const adminUrl = withTestServer();
  const ownPrefix = randomPrefix();
  const database = databaseNameOf(subgraph, ownPrefix);
  const original = databaseNameOf(subgraph, prefix);
  const urls = await onConnection(adminUrl, async (admin) => {
    await inTurn(admin, original);
    await copy(admin, original, database);
    return provisionDatabase({ adminUrl, subgraph, prefix, passwordSecret, database });
  });
  return {
    ...urls,
    adminUrl,
    adminUrlInside: withDatabase(adminUrl, database),
    prefix: ownPrefix,
    drop: () => dropDatabase({ adminUrl, subgraph, prefix: ownPrefix }),
  };
}

const copyAttempts = 20;

/** Autovacuum may look at the original at just this moment: then once more. */
async function copy(admin: Client, original: string, name: string): Promise<void> {
  const [from, to] = [original, name].map(escapeIdentifier);
  for (let attempt = 1; ; attempt++) {
    try {
      await admin.query(`CREATE DATABASE ${to} TEMPLATE ${from} OWNER ${escapeIdentifier(`${original}_owner`)}`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === copyAttempts) throw error;
      await sleep(250);
    }
  }
}
