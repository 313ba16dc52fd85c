import { setTimeout as pause } from 'node:timers/promises';
import { loadavg } from 'node:os';
import { cpuMsOf, memoryOf } from '../process/process-figures.js';
import type { StubCounts } from '../stub/stub-settings.js';
import { type Asker, openConnections, runLoad, type Target } from './run-load.js';

/** What one contender did in one round, or the medians of its rounds. */
export interface Figures {
  readonly cpuMs: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly rssMb: number;
  readonly peakMb: number;
  /** Calls to subgraphs per request. */
  readonly calls: number;
  readonly signedCalls: number;
  /** Spans per request that had arrived when the round was over. */
  readonly spans: number;
  /** Questions that a stub had to answer really, in the whole round. */
  readonly misses: number;
  readonly load: number;
}

interface Measured {
  readonly pid: number;
  readonly target: Target;
  readonly counts: () => Promise<StubCounts>;
}

/** Long enough for what a request leaves behind: timers, collected garbage, sockets. */
const drainMs = 150;

/** So many requests to one contender. CPU is read when it rests, before and after. */
export async function measureRound({ pid, target, counts }: Measured, requests: number): Promise<Figures> {
  return withConnections(target, async (askers) => {
    const [load = 0] = loadavg();
    const [countsBefore, cpuBefore] = [await counts(), cpuMsOf(pid)];
    const { latenciesMs, seconds } = await runLoad(askers, (asked) => asked >= requests);
    await pause(drainMs);
    const [cpuAfter, countsAfter] = [cpuMsOf(pid), await counts()];
    const sorted = [...latenciesMs].sort((one, other) => one - other);
    const per = (name: keyof StubCounts): number => (countsAfter[name] - countsBefore[name]) / requests;
    return {
      cpuMs: (cpuAfter - cpuBefore) / requests,
      perSecond: requests / seconds,
      p50Ms: percentile(sorted, 50),
      p99Ms: percentile(sorted, 99),
      ...memoryOf(pid),
      calls: per('calls'),
      signedCalls: per('signed'),
      spans: per('spans'),
      misses: countsAfter.misses - countsBefore.misses,
      load,
    };
  });
}

/** In each half of warming up: what is slow needs longer until its code is compiled. */
const fewestToWarmUp = 100;

/** Asks until code is compiled and caches are full; tells how many requests a second it came to. */
export async function warmUp(target: Target, seconds: number): Promise<number> {
  return withConnections(target, async (askers) => {
    const half = async (): Promise<number> => {
      const until = performance.now() + seconds * 500;
      const isEnough = (asked: number): boolean => performance.now() >= until && asked >= fewestToWarmUp;
      const { latenciesMs, seconds: took } = await runLoad(askers, isEnough);
      return latenciesMs.length / took;
    };
    await half();
    return half();
  });
}

async function withConnections<Result>(target: Target, work: (askers: Asker[]) => Promise<Result>): Promise<Result> {
  const askers = await openConnections(target);
  try {
    await pause(drainMs);
    return await work(askers);
  } finally {
    askers.forEach((asker) => asker.close());
  }
}

export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
