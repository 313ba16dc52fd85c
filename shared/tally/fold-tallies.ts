import { setTimeout as sleep } from 'node:timers/promises';
import type { BackgroundWork } from '../service/background-work.js';
import type { Tally } from './tally.js';

const everyMs = 60_000;

/** Folds tallies at the start and every minute. Sums are right before and after; it only keeps reading short. */
export const foldTallies =
  (tallies: readonly Tally[]): BackgroundWork =>
  ({ dataSource, log }) => {
    const stopping = new AbortController();
    const folding = (async () => {
      do
        for (const { name } of tallies)
          await dataSource
            .query(`SELECT fold_${name}()`)
            .catch((error: unknown) => log.warn({ err: error, tally: name }, 'a tally was not folded, trying again'));
      while (await pause(stopping.signal));
    })();
    return {
      stop: () => {
        stopping.abort();
        return folding;
      },
    };
  };

/** True after the pause, false once it is time to stop. */
const pause = (signal: AbortSignal): Promise<boolean> =>
  sleep(everyMs, true, { signal, ref: false }).catch(() => false);
