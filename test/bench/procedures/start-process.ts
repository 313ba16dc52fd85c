import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

export interface BenchProcess {
  readonly pid: number;
  stop(): Promise<void>;
}

interface ProcessOptions {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Answers 200 once the process serves. */
  readonly readyUrl: string;
}

const patienceMs = 60_000;

/** Starts a server and waits until it answers; what it says on stderr is kept for when it does not. */
export async function startProcess(options: ProcessOptions): Promise<BenchProcess> {
  const child = spawn(options.command, options.arguments, {
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4_000)));
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const until = Date.now() + patienceMs;
  while (!(await answers(options.readyUrl))) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`${options.command} ${options.arguments.join(' ')} does not answer:\n${said}`);
    }
    await sleep(200);
  }
  return { pid: child.pid ?? 0, stop };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
