import { setTimeout as sleep } from 'node:timers/promises';

interface Patience {
  readonly withinMs: number;
  /** Why waiting on makes no sense; null while it does. */
  readonly isHopeless: () => string | null;
  readonly signal: AbortSignal;
}

/** Asks `/health/ready` until it says yes, there is no hope left, or the time is over. */
export async function waitUntilReady(url: string, { withinMs, isHopeless, signal }: Patience): Promise<void> {
  for (const until = Date.now() + withinMs; Date.now() < until; await sleep(75)) {
    signal.throwIfAborted();
    const reason = isHopeless();
    if (reason !== null) throw new Error(reason);
    if (await isReady(url)) return;
  }
  throw new Error(`chưa sẵn sàng sau ${withinMs / 1000} s — not ready after ${withinMs / 1000} s`);
}

/** Whether a service answers that it is ready. */
export async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
