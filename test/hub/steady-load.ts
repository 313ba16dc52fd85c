import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

interface LoadOptions {
  readonly clients: number;
  /** Between an answer and the next question of the same client. */
  readonly pauseMs: number;
}

export interface SteadyLoad {
  /** Resolves when every question under way is answered; rejects with what a client failed with. */
  stop(): Promise<void>;
}

/** Clients that ask one question after the other, until the stop or the end of the test. What `ask` throws ends the client, and is told at the stop. */
export function startLoad(ask: () => Promise<void>, { clients, pauseMs }: LoadOptions): SteadyLoad {
  let isStopped = false;
  const client = async (): Promise<void> => {
    while (!isStopped) {
      await ask();
      await sleep(pauseMs);
    }
  };
  onTestFinished(() => void (isStopped = true));
  const running = Promise.allSettled(Array.from({ length: clients }, client));
  return {
    async stop() {
      isStopped = true;
      for (const ended of await running) if (ended.status === 'rejected') throw ended.reason;
    },
  };
}
