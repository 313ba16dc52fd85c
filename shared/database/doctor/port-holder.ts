import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { commandLineOf } from '../process-identity.js';

export interface PortHolder {
  readonly pid: number;
  readonly commandLine: string;
}

/** Who listens on a port of this machine. Other users' processes stay unknown to an ordinary user: null. */
export function portHolder(port: number): PortHolder | null {
  const pid = process.platform === 'linux' ? linuxHolder(port) : lsofHolder(port);
  return pid === null
    ? null
    : { pid, commandLine: (commandLineOf(pid) ?? '').replaceAll('\0', ' ').trim().slice(0, 80) };
}

function linuxHolder(port: number): number | null {
  const sockets = new Set(
    ['tcp', 'tcp6'].flatMap((table) => listeningInodes(table, port)).map((inode) => `socket:[${inode}]`),
  );
  if (sockets.size === 0) return null;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return Number(pids.find((pid) => openFilesOf(pid).some((file) => sockets.has(file)))) || null;
}

/** Lines of /proc/net/tcp: number, local address, remote address, state (0A listens), …, inode. */
function listeningInodes(table: string, port: number): string[] {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = attempt(() => readFileSync(`/proc/net/${table}`, 'latin1').split('\n'), []);
  return lines
    .map((line) => line.trim().split(/\s+/))
    .flatMap((field) => (field[1]?.endsWith(wanted) && field[3] === '0A' ? [field[9] ?? ''] : []));
}

const openFilesOf = (pid: string): string[] =>
  attempt(() => readdirSync(`/proc/${pid}/fd`), []).map((number) =>
    attempt(() => readlinkSync(`/proc/${pid}/fd/${number}`), ''),
  );

const lsofHolder = (port: number): number | null =>
  Number(
    attempt(
      () =>
        execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      '',
    ).split('\n')[0],
  ) || null;

function attempt<Result>(read: () => Result, otherwise: Result): Result {
  try {
    return read();
  } catch {
    return otherwise; // processes end while we look, and some are not ours to look at
  }
}
