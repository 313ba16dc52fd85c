import { setTimeout as sleep } from 'node:timers/promises';
import type { BackgroundWork } from '../service/background-work.js';

const everyMs = 3_600_000;

/** Months stand ready long before they begin. Any process may do it, and all at once: the database lets one of them. */
export const keepMonths: BackgroundWork = ({ dataSource, log }) => {
  const stopping = new AbortController();
  const keeping = (async () => {
    do
      await dataSource
        .query('SELECT keep_months()')
        .catch((error: unknown) => log.warn({ err: error }, 'months of the outbox were not made, trying again'));
    while (await pause(stopping.signal));
  })();
  return {
    stop: () => {
      stopping.abort();
      return keeping;
    },
  };
};

/** True after the pause, false once it is time to stop. */
const pause = (signal: AbortSignal): Promise<boolean> =>
  sleep(everyMs, true, { signal, ref: false }).catch(() => false);
