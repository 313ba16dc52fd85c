import { execFileSync } from 'node:child_process';

/** Core of the gateway that is measured, and of everything else; null where processes cannot be pinned. */
export interface BenchCores {
  readonly contender: number | null;
  readonly others: number | null;
}

const unpinned: BenchCores = { contender: null, others: null };

/** Takes the first two cores that we may use, and moves this process, which asks the questions, to the second. */
export function chooseCores(): BenchCores {
  const [contender, others] = allowedCores();
  return contender === undefined || others === undefined ? unpinned : { contender, others };
}

export function pinThisProcess({ others }: BenchCores): void {
  if (others !== null) execFileSync('taskset', ['-a', '-c', '-p', String(others), String(process.pid)]);
}

/** What a command must be put behind to run on one core alone. */
export const pinning = (core: number | null): readonly string[] =>
  core === null ? [] : ['taskset', '-c', String(core)];

/** `pid 42's current affinity list: 0-3,8` */
function allowedCores(): number[] {
  try {
    const said = execFileSync('taskset', ['-c', '-p', String(process.pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
    return said.toString().trim().split(': ').at(-1)?.split(',').flatMap(coresOf) ?? [];
  } catch {
    return []; // no such program on this system
  }
}

function coresOf(range: string): number[] {
  const [first = 0, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
