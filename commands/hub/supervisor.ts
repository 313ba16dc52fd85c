import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../shared/config/environment.js';
import type { ServiceListing } from './services.js';

interface SupervisorOptions {
  readonly logDirectory: string;
  readonly say: (line: string) => void;
}

interface Supervised {
  readonly listing: ServiceListing;
  readonly environment: Environment;
  child: ChildProcess | null;
  startedAt: number;
  pauseMs: number;
}

const firstPauseMs = 250;
const longestPauseMs = 8_000;
const steadyAfterMs = 30_000;
const stopWithinMs = 12_000;

/** Configuration was refused: starting again cannot help. */
const configurationExit = 2;

/** Keeps the processes of the hub alive: starts one that died again, later each time it dies young. */
export class Supervisor {
  private readonly supervised: Supervised[] = [];
  private isStopping = false;

  constructor(private readonly options: SupervisorOptions) {}

  start(listing: ServiceListing, environment: Environment): void {
    const one: Supervised = { listing, environment, child: null, startedAt: 0, pauseMs: firstPauseMs };
    this.supervised.push(one);
    this.spawn(one);
  }

  pidOf(name: string): number | null {
    return this.supervised.find((one) => one.listing.name === name)?.child?.pid ?? null;
  }

  /** Whether a process was refused its configuration, and so will never be ready. */
  hasGivenUp(name: string): boolean {
    return this.supervised.some((one) => one.listing.name === name && one.child === null && one.pauseMs === Infinity);
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.supervised.map(({ child }) => (child === null ? undefined : stopChild(child))));
  }

  private spawn(one: Supervised): void {
    const log = openSync(join(this.options.logDirectory, `${one.listing.name}.log`), 'a', 0o600);
    // The channel closes when the supervisor dies, however it dies: then the child stops by itself.
    const child = spawn(process.execPath, ['--enable-source-maps', one.listing.main], {
      env: { ...one.environment },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true, // Ctrl-C reaches the supervisor alone, which stops its children in order
    });
    closeSync(log);
    one.child = child;
    one.startedAt = Date.now();
    child.once('exit', (code, signal) => this.onExit(one, code, signal));
  }

  private onExit(one: Supervised, code: number | null, signal: string | null): void {
    one.child = null;
    if (this.isStopping) return;
    const reason = signal ?? `mã ${code}`;
    const where = `.data/logs/${one.listing.name}.log`;
    if (code === configurationExit) {
      one.pauseMs = Infinity;
      return this.options.say(
        `✗ ${one.listing.name}: cấu hình chưa đúng, xem ${where} — refused its configuration, see ${where}`,
      );
    }
    if (Date.now() - one.startedAt > steadyAfterMs) one.pauseMs = firstPauseMs;
    this.options.say(
      `! ${one.listing.name} đã dừng (${reason}), khởi động lại sau ${one.pauseMs} ms — stopped, starting again; see ${where}`,
    );
    setTimeout(() => {
      if (!this.isStopping) this.spawn(one);
    }, one.pauseMs);
    one.pauseMs = Math.min(one.pauseMs * 2, longestPauseMs);
  }
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    child.once('exit', () => {
      clearTimeout(cut);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
