import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findEmbeddedPostgres } from '../../shared/database/embedded-postgres.js';
import { processIdentity } from '../../shared/database/process-identity.js';

/** A process of the hub, told from a later one with the same number by its start. */
interface Started {
  readonly pid: number;
  readonly identity: string;
}

const fileOf = (directory: string): string => join(directory, 'processes.json');

/** Keeps who runs for the hub, for the case that the hub is killed and they are not. */
export function rememberProcesses(directory: string, pids: readonly number[]): void {
  const started = pids.flatMap((pid) => {
    const identity = processIdentity(pid);
    return identity === null ? [] : [{ pid, identity }];
  });
  writeFileSync(`${fileOf(directory)}.new`, JSON.stringify(started), { mode: 0o600 });
  renameSync(`${fileOf(directory)}.new`, fileOf(directory));
}

export const forgetProcesses = (directory: string): void => rmSync(fileOf(directory), { force: true });

const endWithinMs = 6_000;

/**
 * Ends the services of a hub that was killed. They stop by themselves once they notice, which takes a moment that a new
 * start would lose to a taken port. Asked only under the directory's lock: nobody living has started them.
 */
export async function endLeftovers(directory: string, say: (line: string) => void): Promise<void> {
  const left = living(directory);
  if (left.length === 0) return;
  say(
    `· Dừng ${left.length} tiến trình còn sót của lần chạy trước — Ending ${left.length} processes left by an earlier run`,
  );
  signal(left, 'SIGTERM');
  for (const until = Date.now() + endWithinMs; Date.now() < until && living(directory).length > 0;) await sleep(20);
  signal(living(directory), 'SIGKILL');
  for (const until = Date.now() + 1_000; Date.now() < until && living(directory).length > 0;) await sleep(20);
}

/** Ends everything of this hub at once, for whoever does not want to wait. The database recovers at its next start. */
export function killAll(directory: string): void {
  signal(living(directory), 'SIGKILL');
  const postgres = findEmbeddedPostgres(directory);
  if (postgres !== null) attempt(() => process.kill(postgres.pid, 'SIGQUIT'));
}

const living = (directory: string): Started[] =>
  read(directory).filter(({ pid, identity }) => identity !== 'unknown' && processIdentity(pid) === identity);

const signal = (processes: readonly Started[], name: NodeJS.Signals): void =>
  processes.forEach(({ pid }) => attempt(() => process.kill(pid, name)));

const read = (directory: string): Started[] =>
  attempt(() => JSON.parse(readFileSync(fileOf(directory), 'utf8')) as Started[]) ?? [];

function attempt<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null; // not there, or gone meanwhile
  }
}
