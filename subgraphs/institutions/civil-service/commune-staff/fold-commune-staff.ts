import { setTimeout as sleep } from 'node:timers/promises';
import type { BackgroundWork } from '../../../../shared/service/background-work.js';

const everyMs = 10 * 60_000;

/** Merges the counts of one day every ten minutes. Readers are right before and after; it only keeps the table short. */
export const foldCommuneStaff: BackgroundWork = ({ dataSource, log }) => {
  const stopping = new AbortController();
  const folding = (async () => {
    while (await pause(stopping.signal))
      await dataSource
        .query('SELECT fold_commune_staff()')
        .catch((error: unknown) =>
          log.warn({ err: error }, 'the counts of commune staff were not folded, trying again'),
        );
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
