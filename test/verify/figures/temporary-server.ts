import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../../shared/database/embedded-postgres.js';
import { type TestSubgraph, startTestSubgraph } from '../../../shared/service/testing.js';
import { institutions } from '../../../subgraphs/institutions/subgraph.js';
import type { Sides } from './compare-figures.js';
import { openRecount } from './recount/recount.js';

/** A PostgreSQL of its own that goes with the command, or the one that TEST_DATABASE_URL names. */
export async function onTemporaryServer<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.env['TEST_DATABASE_URL']) return work();
  const directory = mkdtempSync(join(tmpdir(), 'lien-thong-verify-'));
  chmodSync(directory, 0o711); // root's server runs as somebody else
  const server = await startEmbeddedPostgres({ dataDirectory: directory, unsafeButFast: true });
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

/** The graph over a database with all migrations and seeds, and the recount over the same rows. */
export async function withBothSides<Result>(work: (sides: Sides) => Promise<Result>): Promise<Result> {
  const graph: TestSubgraph = await startTestSubgraph({ definition: institutions });
  try {
    const recount = await openRecount(graph.adminUrlInside);
    try {
      return await work({ graph, recount });
    } finally {
      await recount.stop();
    }
  } finally {
    await graph.stop();
  }
}
