import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { pinning } from './cores.js';

export interface BenchProcess {
  readonly pid: number;
  stop(): Promise<void>;
}

interface BenchProcessOptions {
  readonly title: string;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly core: number | null;
  readonly isReady: () => Promise<boolean>;
}

const patienceMs = 60_000;
const graceMs = 3_000;
const keptOutput = 4_000;

/** Nothing of the caller's settings reaches a process that is measured but what every program needs. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'SystemRoot'];

const running = new Set<ChildProcess>();

// Whatever way this process ends, none of its children outlives it.
const endThem = (): void => running.forEach((child) => child.kill('SIGKILL'));

/** Starts a process on its core and waits until it serves; what it says is kept for when it does not. */
export async function startBenchProcess(options: BenchProcessOptions): Promise<BenchProcess> {
  const [program = '', ...words] = [...pinning(options.core), ...options.command];
  const child = spawn(program, words, {
    env: { ...baseEnvironment(), ...options.environment },
    ...(options.folder === undefined ? {} : { cwd: options.folder }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (running.size === 0) process.once('exit', endThem);
  running.add(child);
  child.once('exit', () => running.delete(child));
  const said = keepOutput(child);
  try {
    await untilReady(child, options.isReady);
  } catch (error) {
    await stop(child);
    throw new Error(`${options.title} does not serve: ${String(error)}\n${said()}`, { cause: error });
  }
  return { pid: child.pid ?? 0, stop: () => stop(child) };
}

const baseEnvironment = (): Record<string, string> =>
  Object.fromEntries(inherited.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

function keepOutput(child: ChildProcess): () => string {
  let said = '';
  const keep = (part: Buffer): void => void (said = (said + part.toString()).slice(-keptOutput));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.once('error', (error) => keep(Buffer.from(error.message)));
  return () => said;
}

async function untilReady(child: ChildProcess, isReady: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const reason = await isReady().then(
      (ready) => (ready ? null : 'not ready'),
      (error: unknown) => String(error),
    );
    if (reason === null) return;
    if (child.exitCode !== null || child.pid === undefined) throw new Error(`it ended with ${child.exitCode}`);
    if (Date.now() > until) throw new Error(`it was not ready within ${patienceMs / 1_000} s: ${reason}`);
    await pause(200);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (!running.has(child) || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await ended;
  clearTimeout(patience);
}
