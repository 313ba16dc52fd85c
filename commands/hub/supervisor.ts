import { reasonOf } from '../reason-of.js';
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../shared/config/environment.js';
import { forgetProcesses, rememberProcesses } from './leftovers.js';
import { lastWords, openServiceLog } from './service-log.js';
import type { ServiceListing } from './services.js';

interface SupervisorOptions {
  /** The data directory: logs go below it, and the list of what runs. */
  readonly directory: string;
  readonly say: (line: string) => void;
}

interface Supervised {
  readonly listing: ServiceListing;
  readonly logFile: string;
  environment: Environment;
  child: ChildProcess | null;
  startedAt: number;
  pauseMs: number;
  deaths: number;
  /** Its configuration was refused: it is not started again. */
  isRefused: boolean;
  /** What it said when it died last. */
  lastWords: string;
}

const firstPauseMs = 250;
const longestPauseMs = 8_000;
const steadyAfterMs = 30_000;

/** Configuration was refused: starting again cannot help. */
const configurationExit = 2;

/** Keeps the processes of the hub alive: starts one that died again, later each time it dies young. */
export class Supervisor {
  private readonly supervised: Supervised[] = [];
  private isStopping = false;

  constructor(private readonly options: SupervisorOptions) {
    mkdirSync(join(options.directory, 'logs'), { recursive: true, mode: 0o700 });
  }

  start(listing: ServiceListing, environment: Environment): void {
    const logFile = join(this.options.directory, 'logs', `${listing.name}.log`);
    const unborn = { child: null, startedAt: 0, pauseMs: firstPauseMs, deaths: 0, isRefused: false, lastWords: '' };
    const one: Supervised = { listing, logFile, environment, ...unborn };
    this.supervised.push(one);
    this.spawn(one);
  }

  /** Starts a service anew with other settings, as when its database has moved. */
  async restart(name: string, environment: Environment): Promise<void> {
    const one = this.find(name);
    if (one === undefined || this.isStopping) return;
    one.environment = environment;
    one.pauseMs = 0;
    if (one.child !== null) await endChild(one.child, 3_000); // its end starts the next one
  }

  pidOf(name: string): number | null {
    return this.find(name)?.child?.pid ?? null;
  }

  deathsOf(name: string): number {
    return this.find(name)?.deaths ?? 0;
  }

  isRefused(name: string): boolean {
    return this.find(name)?.isRefused ?? false;
  }

  /** What a service said when it died, and where the rest stands. */
  explain(name: string): string {
    const one = this.find(name);
    return one === undefined ? '' : `${one.lastWords && `\n  ${one.lastWords}`}\n  → ${one.logFile}`;
  }

  /** Ends one service first, as the one through which requests come in, then all the others. */
  async stop(first: string | null, { firstMs, othersMs }: { firstMs: number; othersMs: number }): Promise<void> {
    this.isStopping = true;
    const end = (those: readonly Supervised[], withinMs: number) =>
      Promise.all(those.flatMap(({ child }) => (child === null ? [] : [endChild(child, withinMs)])));
    await end(
      this.supervised.filter(({ listing }) => listing.name === first),
      firstMs,
    );
    await end(this.supervised, othersMs);
    forgetProcesses(this.options.directory);
  }

  private find(name: string): Supervised | undefined {
    return this.supervised.find(({ listing }) => listing.name === name);
  }

  private spawn(one: Supervised): void {
    const { descriptor, from } = openServiceLog(one.logFile);
    // The channel closes when the supervisor dies, however it dies: then the child stops by itself.
    const child = spawn(process.execPath, [...one.listing.flags, one.listing.main], {
      env: { ...one.environment },
      stdio: ['ignore', descriptor, descriptor, 'ipc'],
      detached: true, // Ctrl-C reaches the supervisor alone, which stops its children in order
    });
    closeSync(descriptor);
    one.child = child;
    one.startedAt = Date.now();
    // `error` comes instead of `exit` when there could be no process at all.
    child.once('error', (error) => child.pid === undefined && this.onEnd(one, from, null, error.message));
    child.once('exit', (code, signal) => this.onEnd(one, from, code, signal));
    this.remember();
  }

  private onEnd(one: Supervised, from: number, code: number | null, signal: string | null): void {
    one.child = null;
    one.deaths++;
    one.lastWords = attempt(() => lastWords(one.logFile, from)) ?? '';
    if (this.isStopping) return;
    this.remember();
    if (code === configurationExit) {
      one.isRefused = true;
      return this.options.say(
        `! ${one.listing.name}: cấu hình bị từ chối, không khởi động lại — refused its configuration, not started again`,
      );
    }
    if (Date.now() - one.startedAt > steadyAfterMs) one.pauseMs = firstPauseMs;
    if (one.pauseMs > 0) this.sayEnd(one, signal ?? `mã — code ${code}`);
    setTimeout(() => {
      if (this.isStopping) return;
      try {
        this.spawn(one);
      } catch (error) {
        this.onEnd(one, 0, null, reasonOf(error));
      }
    }, one.pauseMs);
    one.pauseMs = Math.min(Math.max(one.pauseMs * 2, firstPauseMs), longestPauseMs);
  }

  private sayEnd({ listing: { name }, logFile, pauseMs }: Supervised, reason: string): void {
    this.options.say(
      `! ${name} đã dừng (${reason}), khởi động lại sau ${pauseMs} ms — stopped, starting again; see ${logFile}`,
    );
  }

  private remember(): void {
    const pids = this.supervised.flatMap(({ child }) => child?.pid ?? []);
    try {
      rememberProcesses(this.options.directory, pids);
    } catch (error) {
      this.options.say(`! ${reasonOf(error)}`); // a full disk must not end the hub
    }
  }
}

/** What may fail without harm: a log that somebody took away. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function endChild(child: ChildProcess, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const cut = setTimeout(() => child.kill('SIGKILL'), withinMs);
    child.once('exit', () => {
      clearTimeout(cut);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
