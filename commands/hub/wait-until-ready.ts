import { setTimeout as sleep } from 'node:timers/promises';

/** Asks `/health/ready` until it says yes, the process gave up, or the time is over. */
export async function waitUntilReady(
  url: string,
  { withinMs, hasGivenUp }: { withinMs: number; hasGivenUp: () => boolean },
): Promise<void> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    if (hasGivenUp()) throw new Error('cấu hình chưa đúng — configuration refused');
    if (await isReady(url)) return;
    await sleep(40);
  }
  throw new Error(`chưa sẵn sàng sau ${withinMs / 1000} s — not ready after ${withinMs / 1000} s`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
