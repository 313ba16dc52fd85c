import '../setup.js';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../../commands/hub/free-port.js';
import { gateway, services } from '../../commands/hub/services.js';
import { runCommand } from '../../commands/maintenance.js';
import { projectRoot } from '../../commands/project-root.js';
import { settingPrefix } from '../../shared/config/setting-prefix.js';
import { startTestSubgraph, type TestSubgraph } from '../../shared/service/testing.js';
import { fillRegister } from '../../subgraphs/procedures/register.fixture.js';
import { loadManySamples } from '../../subgraphs/procedures/sample/load-many.js';
import { procedures } from '../../subgraphs/procedures/subgraph.js';
import { onTemporaryServer } from '../temporary-server.js';

const help = `npm run bench:export [-- <số hồ sơ — dossiers, 300000>]
Đo tốc độ và bộ nhớ khi xuất hồ sơ ra CSV, JSONL, XLSX qua cổng — Measures the export of dossiers through the gateway: rows a second, and how far the memory of subgraph and gateway grows while it lasts.`;

/** Rows a second of scalar fields as CSV. */
const rateBar = 20_000;
/**
 * How far a process may grow, in MB, over what it has after small exports in each format, which make it as large as it
 * works. Two pages of rows and what the collector has not swept yet are some 40 MB; an export that was gathered in memory
 * would be hundreds.
 */
const growthBar = 64;
const smallExport = 'submittedTo=2022-06-30';

const scalars = 'id,code,level,channel,submittedAt,receivedAt,dueAt,processingEndedAt,returnedAt,state,outcome,origin';
const rounds = [`csv?fields=${scalars}`, 'csv?', 'jsonl?', 'xlsx?'] as const;

await runCommand({ help, arguments: process.argv.slice(2), options: [] }, ({ words }) =>
  onTemporaryServer(() => measure(Number(words[0] ?? 300_000)), { isDurable: false }),
);

async function measure(count: number): Promise<number> {
  const database = await startTestSubgraph({ definition: procedures, fillRegister });
  const children: ChildProcess[] = [];
  try {
    const say = (done: number): void => void process.stdout.write(`\r${done} dossiers loaded `);
    await loadManySamples({ url: database.adminUrlInside, count, writers: 2, say });
    const processes = await startProcesses(database, children);
    return await measureRounds(processes);
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await database.stop();
  }
}

interface Processes {
  readonly url: string;
  readonly subgraph: number;
  readonly gateway: number;
}

async function startProcesses(database: TestSubgraph, children: ChildProcess[]): Promise<Processes> {
  const [subgraphPort = 0, gatewayPort = 0] = await freePorts(2);
  const names = services.map(({ name }) => settingPrefix(name));
  const environment = {
    ...process.env,
    ...Object.fromEntries(names.map((name) => [`${name}_CALL_SECRET`, `${name} `.padEnd(40, 'x')])),
    PROCEDURES_PERSONAL_SECRET: 'personal '.padEnd(40, 'x'),
    PROCEDURES_FEED_SECRET: 'feed '.padEnd(40, 'x'),
    PROCEDURES_DATABASE_URL: database.serviceUrl,
    PROCEDURES_OWNER_DATABASE_URL: database.adminUrlInside,
    PROCEDURES_PORT: String(subgraphPort),
    PROCEDURES_URL: `http://127.0.0.1:${subgraphPort}`,
    INSTITUTIONS_URL: 'http://127.0.0.1:1', // its registers are in the database already
    GATEWAY_PORT: String(gatewayPort),
    REGISTER_PATIENCE_MS: '0',
    LOG_LEVEL: 'fatal',
  };
  const start = (main: string): number => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, main)], {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    children.push(child);
    return child.pid ?? 0;
  };
  const pids = { subgraph: start('subgraphs/procedures/main.ts'), gateway: start(`${gateway.name}/main.ts`) };
  await Promise.all([subgraphPort, gatewayPort].map(whenReady));
  return { ...pids, url: `http://127.0.0.1:${gatewayPort}/files/procedures/exports/dossiers` };
}

async function whenReady(port: number): Promise<void> {
  const isReady = async (): Promise<boolean> =>
    (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.ok ?? false;
  while (!(await isReady())) await pause(200);
}

async function measureRounds(processes: Processes): Promise<number> {
  console.log(`\n${cpus().length} cores, Node.js ${process.versions.node}\n`);
  const titles = ['round', 'rows', 'MB', 'seconds', 'rows/s', 'subgraph MB', 'gateway MB', 'load before'];
  console.log(line(titles));
  for (const round of rounds) await download(`${processes.url}.${round}&${smallExport}`);
  const idle = memoryOf(processes);
  console.log(line(['idle', '', '', '', '', idle.subgraph.toFixed(0), idle.gateway.toFixed(0), '']));
  const found: Found[] = [];
  for (const round of rounds) found.push(await measureRound(processes, round, idle));
  const [first] = found;
  const growth = Math.max(...found.flatMap(({ subgraph, gateway }) => [subgraph, gateway]));
  const rate = first?.rate ?? 0;
  const isKept = rate >= rateBar && growth <= growthBar;
  console.log(
    `\n${isKept ? '✓' : '✗'} ${rate.toFixed(0)} rows/s of scalar fields as CSV (≥ ${rateBar}), ${growth.toFixed(0)} MB more at most (≤ ${growthBar})`,
  );
  return isKept ? 0 : 1;
}

interface Found {
  readonly rate: number;
  readonly subgraph: number;
  readonly gateway: number;
}

async function measureRound(processes: Processes, round: string, idle: Memory): Promise<Found> {
  const [load = 0] = loadavg();
  const grown = { subgraph: 0, gateway: 0 };
  const watch = setInterval(() => {
    const now = memoryOf(processes);
    grown.subgraph = Math.max(grown.subgraph, now.subgraph - idle.subgraph);
    grown.gateway = Math.max(grown.gateway, now.gateway - idle.gateway);
  }, 50);
  const from = performance.now();
  const { rows, bytes } = await download(`${processes.url}.${round}`).finally(() => clearInterval(watch));
  const seconds = (performance.now() - from) / 1000;
  const numbers = [rows, bytes / 1e6, seconds, rows / seconds].map((number) => number.toFixed(0));
  const growth = [grown.subgraph, grown.gateway].map((megabytes) => `+${megabytes.toFixed(0)}`);
  console.log(line([round.replace(/\?$/, '').slice(0, 14), ...numbers, ...growth, load.toFixed(2)]));
  return { rate: rows / seconds, ...grown };
}

interface Memory {
  readonly subgraph: number;
  readonly gateway: number;
}

function memoryOf(processes: Processes): Memory {
  return { subgraph: megabytesOf(processes.subgraph), gateway: megabytesOf(processes.gateway) };
}

/** Takes all of it and keeps nothing; what the trailer counts must have come. */
async function download(url: string): Promise<{ rows: number; bytes: number }> {
  const [answer] = (await once(get(url), 'response')) as [IncomingMessage];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) bytes += chunk.length;
  if (answer.statusCode !== 200 || !answer.complete) throw new Error(`${url}: ${answer.statusCode}`);
  return { rows: Number(answer.trailers['x-export-rows']), bytes };
}

/** Resident memory, as Linux counts it. */
function megabytesOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

function line(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(14))).join('');
}
