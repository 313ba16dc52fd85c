import type { RunningHub } from './run-hub.js';

/** Runs until Ctrl-C or SIGTERM, then ends everything that was started. A second Ctrl-C does not wait. */
export function stayUntilStopped(hub: RunningHub, say: (line: string) => void): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(130);
    isStopping = true;
    say('\n· Đang dừng — Stopping');
    hub.stop().then(
      () => {
        say('✓ Đã dừng — Stopped');
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
