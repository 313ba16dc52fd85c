import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type MigrationClass, migrate } from './migrate.js';
import { type DatabaseUrls, dropDatabase, provisionDatabase, withDatabase } from './provision.js';
import './testing.global-setup.js';

/** Administrator's URL of a real PostgreSQL: the environment's, or the one that `testing.global-setup.ts` started. */
export function withTestServer(): string {
  const url = process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL'] || inject('testServerUrl');
  if (!url) throw new Error('No test server: wire shared/database/testing.global-setup.ts into vitest.config.ts');
  return url;
}

export interface TestDatabase extends DatabaseUrls {
  readonly adminUrl: string;
  /** The administrator's, inside this database: sees every row and every connection. */
  readonly adminUrlInside: string;
  readonly prefix: string;
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  readonly subgraph: string;
  readonly migrations: readonly MigrationClass[];
}

/** A database of its own for one test file: provisioned and migrated as in production, under a random prefix. */
export async function createTestDatabase({ subgraph, migrations }: TestDatabaseOptions): Promise<TestDatabase> {
  const adminUrl = withTestServer();
  const prefix = randomPrefix();
  const urls = await provisionDatabase({ adminUrl, subgraph, prefix, passwordSecret: randomBytes(32).toString('hex') });
  await migrate({ ownerUrl: urls.ownerUrl, migrations });
  const adminUrlInside = withDatabase(adminUrl, new URL(urls.ownerUrl).pathname.slice(1));
  return { ...urls, adminUrl, adminUrlInside, prefix, drop: () => dropDatabase({ adminUrl, subgraph, prefix }) };
}

export const randomPrefix = (): string => `test_${randomBytes(5).toString('hex')}`;
