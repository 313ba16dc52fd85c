import { setTimeout as pause } from 'node:timers/promises';

/** Between two looks for another graph. False: it was told to stop. */
export const sleeps = (forMs: number, signal: AbortSignal): Promise<boolean> =>
  pause(forMs, true, { signal, ref: false }).catch(() => false);
