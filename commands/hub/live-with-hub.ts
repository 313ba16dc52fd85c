import { ConfigurationError } from '../../shared/config/environment.js';
import { reasonOf } from '../reason-of.js';
import { killAll } from './leftovers.js';
import { type RunningHub } from './run-hub.js';
import type { Steps } from './steps.js';
import { listenForStop } from './stop-signals.js';

interface Life {
  readonly directory: string;
  readonly steps: Steps;
  readonly isUnderNpm: boolean;
  start(signal: AbortSignal): Promise<RunningHub>;
  /** What is shown once it runs. */
  greet(hub: RunningHub): Promise<void>;
}

/** Starts the hub, stays until it is told to stop, and ends everything that it started, whatever comes first. */
export async function liveWithHub({ directory, steps, isUnderNpm, start, greet }: Life): Promise<never> {
  const stop = new AbortController();
  const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
  listenForStop({
    isUnderNpm,
    onStop: () => {
      steps.line('\n· Đang dừng — Stopping');
      stop.abort();
    },
    onHurry: () => {
      killAll(directory);
      process.exit(130);
    },
  });

  let hub: RunningHub | null = null;
  let exitCode = 0;
  try {
    hub = await start(stop.signal);
    await Promise.race([greet(hub).then(() => stopped), stopped, hub.lost]);
  } catch (error) {
    if (stop.signal.aborted) exitCode = 130;
    else exitCode = sayFailure(error);
  }
  try {
    await hub?.stop();
  } catch (error) {
    exitCode = sayFailure(error);
  }
  if (stop.signal.aborted) steps.line('✓ Đã dừng — Stopped');
  process.exit(exitCode);
}

/** Exit code 2 means that the settings are wrong: starting again cannot help. */
function sayFailure(error: unknown): number {
  console.error(`✗ ${reasonOf(error)}`);
  return error instanceof ConfigurationError ? 2 : 1;
}
