import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyCheckout } from './copy-checkout.js';
import { freePorts } from './hub/free-port.js';
import { gateway, services } from './hub/services.js';
import { runCommand } from './maintenance.js';
import { cpuSecondsOf } from './process-tree.js';
import { projectRoot } from './project-root.js';

const help = `npm run bench:start [-- --without-clone]
Đo thời gian từ npm start đến câu trả lời đầu tiên, trong bản sao tạm — Measures npm start to its first answer, in temporary copies.
  --without-clone   bỏ qua lượt có npm ci (cần mạng) — leaves out the round with npm ci, which needs the network`;

/** What a start promises, in seconds on two cores. */
const bars = { clone: 60, installed: 15, again: 8 } as const;
type Kind = keyof typeof bars;
const titles: Readonly<Record<Kind, string>> = {
  clone: 'clean clone, npm ci included',
  installed: 'installed: nothing compiled, no data',
  again: 'again: compiled, with data',
};

interface Round {
  readonly kind: Kind;
  readonly seconds: number;
  readonly cpuSeconds: number | null;
  readonly loadBefore: number;
}

await runCommand({ help, arguments: process.argv.slice(2), options: ['--without-clone'] }, async ({ has }) => {
  const temporary = mkdtempSync(join(tmpdir(), 'lien-thong-bench-'));
  try {
    console.log(`${cpus().length} cores, Node.js ${process.versions.node}\n`);
    console.log(`${'round'.padEnd(40)}${'seconds'.padStart(9)}${'CPU s'.padStart(9)}${'load before'.padStart(13)}`);
    const rounds = [...(has('--without-clone') ? [] : [await cloned(temporary)]), ...(await installed(temporary))];
    return verdict(rounds);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function cloned(temporary: string): Promise<Round> {
  const folder = join(temporary, 'clone');
  execFileSync('git', ['clone', '--quiet', projectRoot, folder]);
  return measure('clone', folder);
}

async function installed(temporary: string): Promise<Round[]> {
  const folder = join(temporary, 'copy');
  copyCheckout(folder);
  const rounds: Round[] = [];
  for (let round = 0; round < 3; round++) {
    for (const made of ['dist', '.data']) rmSync(join(folder, made), { recursive: true, force: true });
    rounds.push(await measure('installed', folder), await measure('again', folder));
  }
  return rounds;
}

/** One start, from the command to its first answer, and its stop. */
async function measure(kind: Kind, folder: string): Promise<Round> {
  const ports = await freePorts(services.length + 1);
  const settings = [...services, gateway].map(({ portSetting }, index) => [portSetting, String(ports[index])]);
  const [loadBefore = 0] = loadavg();
  const from = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, HUB_DATA_DIRECTORY: '', ...(Object.fromEntries(settings) as Record<string, string>) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const interrupted = (): void => void end(child).then(() => process.exit(130)); // it leads a group of its own: Ctrl-C reaches us alone
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await untilReady(child);
    const seconds = (performance.now() - from) / 1000;
    const round = { kind, seconds, cpuSeconds: cpuSecondsOf(child.pid ?? 0), loadBefore };
    printRound(round);
    return round;
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await end(child);
  }
}

async function untilReady(child: ChildProcess): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => (said += part));
  }
  while (!said.includes('sẵn sàng sau')) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${said}`);
    await sleep(10);
  }
}

/** As Ctrl-C does: to npm, its shell and the hub. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGINT');
  await ended;
}

function printRound({ kind, seconds, cpuSeconds, loadBefore }: Round): void {
  const cpu = cpuSeconds === null ? '–' : cpuSeconds.toFixed(1);
  const numbers = [seconds.toFixed(1).padStart(9), cpu.padStart(9), loadBefore.toFixed(2).padStart(13)];
  console.log(`${titles[kind].padEnd(40)}${numbers.join('')}`);
}

function verdict(rounds: readonly Round[]): number {
  const kinds = (Object.keys(bars) as Kind[]).filter((kind) => rounds.some((round) => round.kind === kind));
  const results = kinds.map((kind) => {
    const found = median(rounds.filter((round) => round.kind === kind).map(({ seconds }) => seconds));
    return { isKept: found <= bars[kind], text: `${kind} ${found.toFixed(1)} s (≤ ${bars[kind]} s)` };
  });
  const isKept = results.every((result) => result.isKept);
  console.log(
    `\n${isKept ? '✓' : '✗'} ${results.map(({ isKept: kept, text }) => `${text}${kept ? '' : ' ✗'}`).join(', ')}`,
  );
  return isKept ? 0 : 1;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Infinity;
}
