import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import type { ServerAccount } from './server-account.js';
import type { ServerBinaries } from './server-binaries.js';

/** The one major version whose files this release reads. */
export const supportedMajorVersion = '18';

export const clusterDirectory = (dataDirectory: string): string => join(dataDirectory, 'postgres');
const passwordFile = (dataDirectory: string): string => join(dataDirectory, 'postgres.password');

/** Owner and major version of the cluster that is there, or null when there is none yet. */
export function inspectCluster(
  dataDirectory: string,
): { readonly owner: number; readonly majorVersion: string } | null {
  const directory = clusterDirectory(dataDirectory);
  if (!existsSync(directory)) return null;
  const { uid } = statSync(directory);
  try {
    return { owner: uid, majorVersion: readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim() };
  } catch {
    return { owner: uid, majorVersion: 'unknown' };
  }
}

/** Refuses, before anything is written, files that this process or this server must not touch. */
export function checkCluster(dataDirectory: string): void {
  const cluster = inspectCluster(dataDirectory);
  if (cluster === null) return;
  checkOwner(clusterDirectory(dataDirectory), cluster.owner);
  if (cluster.majorVersion === supportedMajorVersion) return;
  throw new EmbeddedDatabaseError('DATA_DIR_VERSION', {
    vi: `Dữ liệu trong ${clusterDirectory(dataDirectory)} thuộc PostgreSQL bản ${cluster.majorVersion}, bản này cần ${supportedMajorVersion}. Giữ nguyên thư mục; dùng bản phát hành cũ chạy npm run backup; rồi với bản này: npm run reset, npm run restore`,
    en: `The data in ${clusterDirectory(dataDirectory)} is of PostgreSQL ${cluster.majorVersion}, this release needs ${supportedMajorVersion}. Keep the directory; run npm run backup with the old release; then, with this one, npm run reset and npm run restore`,
  });
}

function checkOwner(directory: string, owner: number): void {
  const uid = process.getuid?.();
  if (uid === undefined || owner === uid || (uid === 0 && owner === 65_534)) return;
  throw new EmbeddedDatabaseError('DATA_DIR_OWNER', {
    vi: `Thư mục ${directory} thuộc người dùng số ${owner}, tiến trình này chạy bằng số ${uid}. Hãy chạy bằng đúng người đã tạo, hoặc đặt HUB_DATA_DIRECTORY tới thư mục khác`,
    en: `The directory ${directory} belongs to user ${owner}, this process runs as ${uid}. Run as the one who made it, or set HUB_DATA_DIRECTORY to another place`,
  });
}

/** Makes the cluster when there is none. It appears under its name only when complete: a kill midway leaves no half one. */
export function ensureCluster(
  binaries: ServerBinaries,
  account: ServerAccount,
  dataDirectory: string,
  { sync }: { sync: boolean },
): void {
  const directory = clusterDirectory(dataDirectory);
  if (existsSync(directory)) return;
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const password = passwordFile(dataDirectory);
  rmSync(password, { force: true });
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (process.getuid?.() === 0) [unfinished, password].forEach((path) => chownSync(path, account.owner, account.owner));
  const [program = '', ...words] = [
    ...account.wrapper,
    binaries.initdb,
    ...initdbArguments(unfinished, password),
    ...(sync ? [] : ['--no-sync']),
  ];
  const { status, stderr, error } = spawnSync(program, words, {
    ...account.ids,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw startFailed(error?.message ?? stderr);
  renameSync(unfinished, directory);
}

export const readSuperuserPassword = (dataDirectory: string): string =>
  readFileSync(passwordFile(dataDirectory), 'utf8').trim();

/** Text is ordered by code point and letters are Unicode's; only Linux's libc has one locale that says both. */
const locale: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['--locale=C.UTF-8'],
  darwin: ['--lc-collate=C', '--lc-ctype=UTF-8'],
};

const initdbArguments = (directory: string, password: string): string[] => [
  ...['-D', directory, '-U', 'postgres', '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${password}`],
  ...(locale[process.platform] ?? ['--locale=C']),
];

/** PostgreSQL's own variables (PGPORT, PGDATA, LC_ALL …) of whoever starts the hub must not reach the server. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], TZ: 'UTC', LC_MESSAGES: 'C' });

/** The lines that say why, out of all that the server wrote, as one. */
export function startFailed(output: string): EmbeddedDatabaseError {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling = lines.filter((line) => /FATAL|PANIC|WARNING|error|could not|unrecognized|invalid/i.test(line));
  const reason = (telling.length > 0 ? telling : lines.slice(-1)).join('; ').slice(0, 400) || 'no output';
  return new EmbeddedDatabaseError('START_FAILED', {
    vi: `PostgreSQL nhúng không khởi động được: ${reason}`,
    en: 'The embedded PostgreSQL did not start',
  });
}
