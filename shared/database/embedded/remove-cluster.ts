import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataDirectory } from '../data-directory-lock.js';
import { clusterDirectory } from './cluster.js';
import { stopLeftoverServer } from './postmaster-file.js';

const ours = /^postgres(\.new|\.log|\.password|\.removed-.*)?$/;

/** What a reset would delete: the embedded server's files. Backups, logs and secrets are not among them. */
export const embeddedFiles = (dataDirectory: string): string[] =>
  existsSync(dataDirectory)
    ? readdirSync(dataDirectory)
        .filter((name) => ours.test(name))
        .map((name) => join(dataDirectory, name))
    : [];

/** Deletes the embedded database, under the directory's lock. Moved aside first: a kill midway leaves no half cluster. */
export async function removeCluster(
  dataDirectory: string,
  log: (step: string) => void = () => undefined,
): Promise<void> {
  if (embeddedFiles(dataDirectory).length === 0) return;
  const lock = lockDataDirectory(dataDirectory);
  try {
    const cluster = clusterDirectory(dataDirectory);
    await stopLeftoverServer(cluster, log);
    if (existsSync(cluster)) renameSync(cluster, `${cluster}.removed-${process.pid}`);
    embeddedFiles(dataDirectory).forEach((path) => rmSync(path, { recursive: true, force: true }));
  } finally {
    lock.release();
  }
}
