import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { escapeIdentifier } from 'pg';
import { onConnection } from './connect.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Administrator's URL of the one server of this run; absent when the environment names another. */
    testServerUrl?: string;
    /** Beginning of the names of the databases that this run copies others from. */
    testTemplatePrefix?: string;
  }
}

/** One real server for the whole run of tests, in a folder that goes with it. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const prefix = `test_of_${randomBytes(4).toString('hex')}`;
  project.provide('testTemplatePrefix', prefix);
  const adminUrl = process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL'];
  if (adminUrl) return () => dropTemplates(adminUrl, prefix);
  const directory = await mkdtemp(join(tmpdir(), 'lien-thong-test-'));
  await chmod(directory, 0o711); // root's server runs as somebody else
  const server = await startEmbeddedPostgres({ dataDirectory: directory, unsafeButFast: true });
  project.provide('testServerUrl', server.adminUrl);
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

/** Takes away what a run made on a server that is not its own. */
async function dropTemplates(adminUrl: string, prefix: string): Promise<void> {
  await onConnection(adminUrl, async (admin) => {
    const { rows: databases } = await admin.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const name of databases.map((one) => escapeIdentifier(one.name))) {
      await admin.query(`ALTER DATABASE ${name} IS_TEMPLATE false`);
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
    const { rows: roles } = await admin.query<{ name: string }>(
      'SELECT rolname AS name FROM pg_roles WHERE starts_with(rolname, $1)',
      [prefix],
    );
    for (const { name } of roles) await admin.query(`DROP ROLE ${escapeIdentifier(name)}`);
  });
}
