import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a process from a later one with the same number: its start time. Null when no such process lives.
 * A zombie counts as dead: it holds nothing any more.
 */
export function processIdentity(pid: number): string | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return isSignalable(pid) ? 'unknown' : null;
  return psIdentity(pid);
}

function linuxIdentity(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name may hold blanks and brackets
    const [state, startTicks] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X' || startTicks === undefined) return null;
    return `${bootId()}/${startTicks}`; // ticks count from boot, so two boots may repeat them
  } catch {
    return null;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return 'boot';
  }
}

function psIdentity(pid: number): string | null {
  try {
    const [state, ...start] = ps(pid, 'state=,lstart=').trim().split(/\s+/);
    return state === undefined || state.startsWith('Z') ? null : start.join(' ');
  } catch {
    return null; // ps ends with 1 when there is no such process
  }
}

/** The command line of a living process, or null. Arguments are parted by NUL on Linux, by blanks elsewhere. */
export function commandLineOf(pid: number): string | null {
  try {
    return process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ps(pid, 'command=').trim();
  } catch {
    return null;
  }
}

const ps = (pid: number, columns: string): string =>
  execFileSync('ps', ['-o', columns, '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' }, // start times are compared as text
    stdio: ['ignore', 'pipe', 'ignore'],
  });

export function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
