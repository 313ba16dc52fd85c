import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DataDirectoryLock, lockDataDirectory } from './data-directory-lock.js';
import {
  checkCluster,
  clusterDirectory,
  ensureCluster,
  inspectCluster,
  readSuperuserPassword,
  serverEnvironment,
  startFailed,
} from './embedded/cluster.js';
import { readPostmasterFile, runningServer, stopLeftoverServer } from './embedded/postmaster-file.js';
import { chooseServerAccount, type ServerAccount } from './embedded/server-account.js';
import { findServerBinaries, linkLibraries, type ServerBinaries } from './embedded/server-binaries.js';

export interface EmbeddedPostgresOptions {
  readonly dataDirectory: string;
  readonly log?: (step: string) => void;
  /** The directory's lock, where the caller holds it already and releases it itself. */
  readonly lock?: DataDirectoryLock;
  /** Only for tests: a crash may lose what was acknowledged. */
  readonly unsafeButFast?: boolean;
}

export interface EmbeddedPostgresAddress {
  /** The superuser's, on 127.0.0.1: to provision with, not to serve with. */
  readonly adminUrl: string;
  /** Lasts as long as the data directory: from it come the passwords of the roles. */
  readonly passwordSecret: string;
  readonly pid: number;
}

export interface RunningPostgres extends EmbeddedPostgresAddress {
  /** Resolves when the server has ended, asked or not, with its exit code. */
  readonly exited: Promise<number | null>;
  stop(): Promise<void>;
}

/**
 * Starts the real PostgreSQL server on `<dataDirectory>/postgres`, made on first use, and holds the directory's lock until
 * it has stopped. Reached over TCP on 127.0.0.1 only: every account of the machine can connect there, so a password is asked.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  const { dataDirectory } = options;
  checkCluster(dataDirectory);
  const binaries = await findServerBinaries();
  const release = options.lock === undefined ? lockOf(dataDirectory) : () => undefined;
  try {
    const account = await prepareCluster(binaries, options);
    const server = await startServer(binaries, account, options);
    const exited = server.exited.finally(release);
    return {
      ...address(dataDirectory, server),
      exited,
      stop: () => stopServer(binaries, dataDirectory, server.process, exited),
    };
  } catch (error) {
    release();
    throw error;
  }
}

function lockOf(dataDirectory: string): () => void {
  const lock = lockDataDirectory(dataDirectory);
  return () => lock.release();
}

/** Where the server of this data directory listens now, started by whomever; null when none runs. */
export function findEmbeddedPostgres(dataDirectory: string): EmbeddedPostgresAddress | null {
  const server = runningServer(clusterDirectory(dataDirectory));
  return server === null || !server.isReady ? null : address(dataDirectory, server);
}

function address(dataDirectory: string, { pid, port }: { pid: number; port: number }): EmbeddedPostgresAddress {
  const password = readSuperuserPassword(dataDirectory);
  return {
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    passwordSecret: createHmac('sha256', password).update('passwords of roles').digest('base64url'),
    pid,
  };
}

async function prepareCluster(binaries: ServerBinaries, options: EmbeddedPostgresOptions): Promise<ServerAccount> {
  const { dataDirectory, log = () => undefined, unsafeButFast = false } = options;
  linkLibraries(binaries);
  const existing = inspectCluster(dataDirectory);
  const account = chooseServerAccount(binaries, dataDirectory, existing?.owner ?? null);
  if (existing === null) log('tạo cơ sở dữ liệu lần đầu — creating the database cluster');
  ensureCluster(binaries, account, dataDirectory, { sync: !unsafeButFast });
  await stopLeftoverServer(clusterDirectory(dataDirectory), log);
  return account;
}

interface StartedServer {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly port: number;
  readonly exited: Promise<number | null>;
}

const attempts = 20;

/** Starts the server, again when the port was taken meanwhile or the last one's shared memory is not yet given back. */
async function startServer(
  binaries: ServerBinaries,
  account: ServerAccount,
  options: EmbeddedPostgresOptions,
): Promise<StartedServer> {
  for (let attempt = 1; ; attempt++) {
    const server = spawnServer(binaries, account, options, await freePort());
    if (await becomesReady(server, clusterDirectory(options.dataDirectory))) return server;
    const output = readFileSync(logFile(options.dataDirectory), 'utf8');
    const passes = /Address already in use|still in use|lock file "postmaster.pid" already exists/i.test(output);
    if (!passes || attempt === attempts) throw startFailed(output);
    await sleep(100);
  }
}

const logFile = (dataDirectory: string): string => join(dataDirectory, 'postgres.log');

/**
 * The server writes its log to a file, not to a pipe: it may outlive us, and a full pipe would stop it.
 * It leads its own process group, so that Ctrl-C reaches us first and not the database.
 */
function spawnServer(
  binaries: ServerBinaries,
  account: ServerAccount,
  options: EmbeddedPostgresOptions,
  port: number,
): StartedServer {
  const cluster = clusterDirectory(options.dataDirectory);
  const output = openSync(logFile(options.dataDirectory), 'w', 0o600);
  const [program = '', ...words] = [...account.wrapper, binaries.postgres, '-D', cluster, ...settings(port, options)];
  const child = spawn(program, words, {
    ...account.ids,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', output, output],
    detached: process.platform !== 'win32',
  });
  closeSync(output);
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  return { process: child, pid: child.pid ?? 0, port, exited };
}

const settings = (port: number, { unsafeButFast = false }: EmbeddedPostgresOptions): string[] =>
  [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=80',
    'shared_buffers=128MB',
    `fsync=${unsafeButFast ? 'off' : 'on'}`,
    `synchronous_commit=${unsafeButFast ? 'off' : 'on'}`,
    `full_page_writes=${unsafeButFast ? 'off' : 'on'}`,
    'password_encryption=scram-sha-256',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_min_error_statement=panic', // statements and the rows they name may hold personal data
    'log_error_verbosity=terse',
    'client_connection_check_interval=1s', // a killed client's statement ends soon, and gives back its locks
  ].flatMap((setting) => ['-c', setting]);

const readyMs = 30_000;

/** Whether the server became ready; false when it ended instead. The same file is what pg_ctl waits for. */
async function becomesReady(server: StartedServer, cluster: string): Promise<boolean> {
  let hasExited = false;
  void server.exited.then(() => (hasExited = true));
  for (const deadline = Date.now() + readyMs; Date.now() < deadline; await sleep(5)) {
    if (hasExited) return false;
    const file = readPostmasterFile(cluster);
    if (file?.pid === server.pid && file.isReady) return true;
  }
  server.process.kill('SIGQUIT');
  return false;
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stopServer(
  binaries: ServerBinaries,
  dataDirectory: string,
  server: ChildProcess,
  exited: Promise<number | null>,
): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(binaries.pg_ctl, ['stop', '-m', 'fast', '-D', clusterDirectory(dataDirectory)], { stdio: 'ignore' }); // no signals there
  } else {
    server.kill('SIGINT');
  }
  await exited;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
