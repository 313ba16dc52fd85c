import { readFileSync, realpathSync, readlinkSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, isSignalable, processIdentity } from '../process-identity.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';

/** What a running server writes into `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  readonly directory: string;
  readonly port: number;
  readonly isReady: boolean;
}

const fileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

export function readPostmasterFile(cluster: string): PostmasterFile | null {
  try {
    const lines = readFileSync(fileOf(cluster), 'utf8').split('\n');
    const [pid, directory, , port] = lines;
    return { pid: Number(pid), directory: directory ?? '', port: Number(port), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/** The server that runs on this cluster now, or null. */
export function runningServer(cluster: string): PostmasterFile | null {
  const file = readPostmasterFile(cluster);
  return file !== null && isServerOf(cluster, file) ? file : null;
}

/**
 * The number in the file may meanwhile belong to anything. It is our server only when it is called postgres and works in
 * the cluster's folder (its working directory on Linux; the folder on its command line elsewhere).
 */
function isServerOf(cluster: string, { pid, directory }: PostmasterFile): boolean {
  if (processIdentity(pid) === null) return false;
  const commandLine = commandLineOf(pid);
  if (commandLine === null) return false;
  if (process.platform !== 'linux') return /\bpostgres\b/.test(commandLine) && commandLine.includes(directory);
  const [program = ''] = commandLine.split('\0');
  try {
    return basename(program) === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

const fastStopMs = 10_000;
const immediateStopMs = 5_000;

/** Stops a server that outlived its launcher: fast, then at once. A file that names anybody else's process is removed. */
export async function stopLeftoverServer(cluster: string, log: (step: string) => void): Promise<void> {
  const file = readPostmasterFile(cluster);
  if (file === null) return;
  if (!isServerOf(cluster, file)) {
    // PostgreSQL itself sees through a number that is free, not through one that somebody else has now.
    if (isSignalable(file.pid)) rmSync(fileOf(cluster), { force: true });
    return;
  }
  log(`dừng PostgreSQL còn sót (${file.pid}) — stopping a PostgreSQL that was left running (${file.pid})`);
  for (const [signal, waitMs] of [
    ['SIGINT', fastStopMs],
    ['SIGQUIT', immediateStopMs],
  ] as const) {
    signalIfAlive(file.pid, signal);
    if (await hasEnded(cluster, file, waitMs)) return;
  }
  throw new EmbeddedDatabaseError('LEFTOVER_SERVER', {
    vi: `Máy chủ PostgreSQL cũ (tiến trình ${file.pid}) không chịu dừng. Hãy dừng nó rồi chạy lại`,
    en: `The earlier PostgreSQL server (process ${file.pid}) does not stop. Stop it and start again`,
  });
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function hasEnded(cluster: string, file: PostmasterFile, waitMs: number): Promise<boolean> {
  for (const deadline = Date.now() + waitMs; Date.now() < deadline; await sleep(20)) {
    if (!isServerOf(cluster, file)) return true;
  }
  return false;
}
