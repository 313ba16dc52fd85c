import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../shared/database/embedded-postgres.js';

/**
 * Runs a command over a PostgreSQL of its own that goes with it, or over the one that TEST_DATABASE_URL names. What
 * measures writing keeps the durable settings of the product; what only counts may do without.
 */
export async function onTemporaryServer<Result>(
  work: () => Promise<Result>,
  { isDurable }: { isDurable: boolean },
): Promise<Result> {
  if (process.env['TEST_DATABASE_URL']) return work();
  const directory = mkdtempSync(join(tmpdir(), 'lien-thong-'));
  chmodSync(directory, 0o711); // root's server runs as somebody else
  const server = await startEmbeddedPostgres({ dataDirectory: directory, unsafeButFast: !isDurable });
  const end = async (): Promise<void> => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().finally(() => process.exit(130))); // the server must not outlive the command
  try {
    process.env['TEST_DATABASE_URL'] = server.adminUrl;
    return await work();
  } finally {
    await end();
  }
}
