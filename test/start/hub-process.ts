import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../commands/hub/free-port.js';
import { gateway, services } from '../../commands/hub/services.js';
import { projectRoot } from '../../commands/project-root.js';

type Settings = Readonly<Record<string, string>>;

/** A place where a hub of a test may run: a checkout, a data directory and ports of its own. */
export interface Place {
  readonly checkout: string;
  readonly directory: string;
  readonly settings: Settings;
  /** Words before every command, as to run it as somebody else. */
  readonly as: readonly string[];
}

interface PlaceOptions {
  readonly checkout?: string;
  readonly directory?: string;
  readonly as?: readonly string[];
}

export async function makePlace(options: PlaceOptions = {}): Promise<Place> {
  const checkout = options.checkout ?? projectRoot;
  const directory = options.directory ?? join(mkdtempSync(join(tmpdir(), 'lien-thong-start-')), 'dữ liệu');
  const ports = await freePorts(services.length + 1);
  const portSettings = [...services, gateway].map(({ portSetting }, index) => [portSetting, String(ports[index])]);
  const settings = { ...Object.fromEntries(portSettings), HUB_DATA_DIRECTORY: directory } as Settings;
  return { checkout, directory, settings, as: options.as ?? [] };
}

/** Ends whatever still runs there, and deletes it. */
export function leavePlace({ directory }: Place): void {
  for (const { pid } of processesOf(directory)) attempt(() => process.kill(pid, 'SIGKILL'));
  rmSync(dirname(directory), { recursive: true, force: true, maxRetries: 5 });
}

/** A command as a user runs it, with all that it says. */
export interface Run {
  readonly process: ChildProcess;
  said(): string;
  /** Waits until it has said this; fails with all it said when it ends, or after a minute, without. */
  until(text: string): Promise<void>;
  /** Its exit code, once it has ended. */
  ended(): Promise<number | null>;
}

interface RunOptions {
  readonly settings?: Settings;
  /** Through npm, in a process group of its own, as a terminal has it. */
  readonly throughNpm?: boolean;
}

export function run(
  place: Place,
  words: readonly string[],
  { settings = {}, throughNpm = false }: RunOptions = {},
): Run {
  const [command = '', ...rest] = words;
  const program = throughNpm
    ? ['npm', 'run', command, ...(rest.length > 0 ? ['--', ...rest] : [])]
    : [process.execPath, 'commands/run.mjs', command, ...rest];
  const [first = '', ...others] = [...place.as, ...program];
  const child = spawn(first, others, {
    cwd: place.checkout,
    env: { ...withoutHub(process.env), ...place.settings, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => (text += part));
  let hasEnded = false;
  const ended = once(child, 'close').then(([code]) => {
    hasEnded = true;
    return code as number | null;
  });
  return {
    process: child,
    said: () => text,
    ended: () => ended,
    async until(wanted) {
      for (const limit = Date.now() + 60_000; !text.includes(wanted); await sleep(20)) {
        if (hasEnded || Date.now() > limit) throw new Error(`It never said “${wanted}”:\n${text}`);
      }
    },
  };
}

/** What the tests' own hub or npm has set must not decide for ours. */
const withoutHub = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(npm_|NODE_ENV$|VITEST|DATABASE_|DEVELOPMENT_KEY$|HUB_HOST$|.*_(PORT|URL|SECRET)$)/.test(name),
    ),
  );

export const readyLine = 'sẵn sàng sau';

/** Starts the hub and waits for its first answer. */
export async function startHub(place: Place, options: RunOptions = {}): Promise<Run> {
  const hub = run(place, ['start'], options);
  await hub.until(readyLine);
  return hub;
}

/** SIGTERM to the hub itself; resolves with its exit code. */
export function stopHub(hub: Run): Promise<number | null> {
  hub.process.kill('SIGTERM');
  return hub.ended();
}

/** Runs a command to its end. */
export async function runToEnd(place: Place, words: readonly string[], options: RunOptions = {}) {
  const ended = run(place, words, options);
  return { code: await ended.ended(), said: ended.said() };
}

/** Asks the hub of this place as anybody. */
export async function askHub(place: Place, query: string, headers: Settings = {}) {
  const response = await fetch(`http://127.0.0.1:${place.settings['GATEWAY_PORT']}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever was asked for
  return (await response.json()) as { data: any; errors?: readonly { readonly message: string }[] };
}

export interface FoundProcess {
  readonly pid: number;
  readonly commandLine: string;
}

/** Every living process that was told of this data directory: hub, services, database server. Linux only. */
export function processesOf(directory: string): FoundProcess[] {
  const wanted = `HUB_DATA_DIRECTORY=${directory}\0`;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .map((pid) => ({ pid, commandLine: read(pid, 'cmdline').replaceAll('\0', ' ').trim() }))
    .filter(({ pid, commandLine }) => commandLine.includes(directory) || read(pid, 'environ').includes(wanted))
    .filter(({ commandLine }) => commandLine !== ''); // a zombie has none
}

const read = (pid: number, file: string): string => attempt(() => readFileSync(`/proc/${pid}/${file}`, 'utf8')) ?? '';

/** Waits until nothing of this place runs; resolves with what still does after the time. */
export async function whatStays(directory: string, withinMs: number): Promise<FoundProcess[]> {
  for (const until = Date.now() + withinMs; Date.now() < until; await sleep(50)) {
    if (processesOf(directory).length === 0) return [];
  }
  return processesOf(directory);
}

function attempt<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}
