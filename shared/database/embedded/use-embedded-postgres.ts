import { dataDirectoryHolder, DataDirectoryLocked } from '../data-directory-lock.js';
import { type EmbeddedPostgresAddress, findEmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.js';

interface UseOptions {
  readonly dataDirectory: string;
  /** Refuses while the hub runs. Otherwise the hub's own server is used then. */
  readonly exclusive: boolean;
  readonly log?: (step: string) => void;
}

/** Works on the embedded server: the running hub's, or one that is started for this piece of work. */
export async function useEmbeddedPostgres<Result>(
  { dataDirectory, exclusive, log }: UseOptions,
  work: (server: EmbeddedPostgresAddress) => Promise<Result>,
): Promise<Result> {
  const holder = dataDirectoryHolder(dataDirectory);
  if (holder !== null && exclusive) throw new DataDirectoryLocked(holder.pid, dataDirectory);
  const running = holder === null ? null : findEmbeddedPostgres(dataDirectory);
  if (running !== null) return work(running);
  const server = await startEmbeddedPostgres(log === undefined ? { dataDirectory } : { dataDirectory, log });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
