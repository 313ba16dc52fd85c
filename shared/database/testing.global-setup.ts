import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from './embedded-postgres.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Administrator's URL of the one server of this run; absent when the environment names another. */
    testServerUrl?: string;
  }
}

/** One real server for the whole run of tests, in a folder that goes with it. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL']) return () => Promise.resolve();
  const directory = await mkdtemp(join(tmpdir(), 'lien-thong-test-'));
  await chmod(directory, 0o711); // root's server runs as somebody else
  const server = await startEmbeddedPostgres({ dataDirectory: directory, unsafeButFast: true });
  project.provide('testServerUrl', server.adminUrl);
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
