import { ConfigurationError } from '../config/environment.js';
import type { Logger } from '../log/logger.js';

/** What runs until it is told to stop. */
export interface Stoppable {
  stop(): Promise<void>;
}

/**
 * The life of a process: starts it, says in one line why it cannot, and drains it on SIGTERM, on Ctrl-C and when the
 * supervisor that started it is gone. Exit code 2 means that its configuration was refused: starting again cannot help.
 */
export async function runProcess(
  name: string,
  start: () => Promise<{ running: Stoppable; log: Logger }>,
): Promise<void> {
  let stop: ((reason: string) => void) | null = null;
  // The supervisor may die while we start: then nobody is left to stop us.
  process.once('disconnect', () => (stop === null ? process.exit(1) : stop('supervisor gone')));
  try {
    const { running, log } = await start();
    let isStopping = false;
    stop = (reason) => {
      if (isStopping) return;
      isStopping = true;
      log.info({ reason }, 'stopping');
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'did not stop cleanly');
          process.exit(1);
        },
      );
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  } catch (error) {
    console.error(`${name}: ${reasonOf(error)}`);
    process.exit(error instanceof ConfigurationError ? 2 : 1);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `cổng ${String(error.port)} đang có chương trình khác dùng — port ${String(error.port)} is taken by another program`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
