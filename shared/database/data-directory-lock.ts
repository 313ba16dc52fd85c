import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { processIdentity } from './process-identity.js';

/** Who holds a data directory. `token` is of one acquisition: no two lock files ever hold the same text. */
export interface LockHolder {
  readonly pid: number;
  readonly startedAt: string;
  readonly token: string;
}

export interface DataDirectoryLock {
  readonly file: string;
  release(): void;
}

/** Another living process has the data directory. */
export class DataDirectoryLocked extends Error {
  readonly code = 'DATA_DIR_LOCKED';

  constructor(
    readonly pid: number,
    readonly directory: string,
  ) {
    super(
      `Thư mục dữ liệu ${directory} đang được tiến trình ${pid} dùng — The data directory ${directory} is in use by process ${pid}.`,
    );
    this.name = 'DataDirectoryLocked';
  }
}

const lockFile = (directory: string): string => join(directory, 'hub.lock');

/**
 * Takes the data directory for this process, or throws `DataDirectoryLocked` and has written nothing.
 * A lock whose process is gone is taken over; of several that try, one wins.
 */
export function lockDataDirectory(directory: string): DataDirectoryLock {
  const file = lockFile(directory);
  const blocking = livingHolder(readLock(file));
  if (blocking !== null) throw new DataDirectoryLocked(blocking.pid, directory);
  mkdirSync(directory, { recursive: true, mode: directoryMode() });
  const mine = JSON.stringify(thisProcess());
  take(file, mine, directory);
  return { file, release: () => releaseLock(file, mine) };
}

/** The living process that holds the directory, or null. */
export const dataDirectoryHolder = (directory: string): LockHolder | null =>
  livingHolder(readLock(lockFile(directory)));

/** Root runs the server under another account, which must be able to pass through; nobody else needs to. */
const directoryMode = (): number => (process.getuid?.() === 0 ? 0o711 : 0o700);

function thisProcess(): LockHolder {
  return { pid: process.pid, startedAt: processIdentity(process.pid) ?? 'unknown', token: randomUUID() };
}

/**
 * Creates the file, or takes a stale one over. The right to replace a stale file is itself such a lock (`<file>.next`),
 * held while the file is read again: only its holder may rename it onto the file, and doing so is both steps in one.
 */
function take(file: string, mine: string, directory: string): void {
  if (createLock(file, mine, directory)) return;
  const found = readSettledLock(file);
  if (found === null) return take(file, mine, directory); // released in between
  const holder = livingHolder(found);
  if (holder !== null) throw new DataDirectoryLocked(holder.pid, directory);
  const next = `${file}.next`;
  take(next, mine, directory);
  if (readLock(file) === found) return renameSync(next, file);
  unlinkSync(next); // somebody was faster
  take(file, mine, directory);
}

function createLock(file: string, mine: string, directory: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o644);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(descriptor, mine);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  const seen = readLock(file); // we may have slept so long between opening and writing that the empty file passed for stale
  if (seen !== mine) throw new DataDirectoryLocked(livingHolder(seen)?.pid ?? 0, directory);
  return true;
}

const settleMs = 500;

/** A file still empty is being written; one that stays empty belongs to a process that died in that moment. */
function readSettledLock(file: string): string | null {
  const deadline = Date.now() + settleMs;
  let text = readLock(file);
  while (text === '' && Date.now() < deadline) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    text = readLock(file);
  }
  return text;
}

function readLock(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function livingHolder(text: string | null): LockHolder | null {
  try {
    const holder = JSON.parse(text ?? '') as LockHolder;
    return processIdentity(holder.pid) === holder.startedAt ? holder : null;
  } catch {
    return null; // cut short by a crash
  }
}

function releaseLock(file: string, mine: string): void {
  if (readLock(file) === mine) unlinkSync(file);
}
