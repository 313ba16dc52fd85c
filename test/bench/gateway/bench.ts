import { cpus, loadavg } from 'node:os';
import { installPeers } from '../../peers/install-peers.js';
import type { Arena, ArenaParts } from './arena/arena.js';
import { benchGraphArena } from './arena/bench-graph-arena.js';
import { scoreboardArena } from './arena/scoreboard-arena.js';
import { type ContenderName, contenders } from './contenders/contender.js';
import type { QuestionName } from './graph/questions.js';
import { connections } from './load/run-load.js';
import { measureArena } from './measure-arena.js';
import type { BenchOptions } from './options.js';
import { compileBench } from './process/compile.js';
import { type BenchCores, chooseCores, pinThisProcess } from './process/cores.js';
import { judge, type Verdict } from './report/bars.js';
import { printBars } from './report/print-bars.js';
import { printQuestion } from './report/print-question.js';

/** Measures every question that was asked for; 0 when all bars are met. */
export async function bench(options: BenchOptions): Promise<number> {
  await compileBench();
  const parts = { names: namesOf(options), peers: await installPeers(), cores: chooseCores() };
  describeRun(parts, options);
  const arenas: Arena[] = [];
  try {
    for (const question of options.questions) arenas.push(await openArena(question, parts));
    pinThisProcess(parts.cores); // the hub that was recorded had both cores
    const verdicts: Verdict[] = [];
    for (const arena of arenas) verdicts.push(...(await measure(arena, parts, options)));
    return printBars(verdicts);
  } finally {
    await Promise.all(arenas.map(({ stub }) => stub.stop()));
  }
}

const openArena = (question: QuestionName, parts: ArenaParts): Promise<Arena> =>
  question === 'scoreboard' ? scoreboardArena(parts) : benchGraphArena(question, parts);

async function measure(arena: Arena, { names }: ArenaParts, options: BenchOptions): Promise<Verdict[]> {
  const { question } = arena.surroundings;
  const rows = await measureArena(arena, names, options);
  printQuestion(`${question}: an answer of ${(Buffer.byteLength(arena.answer) / 1_000).toFixed(1)} kB`, rows);
  return judge(question, rows);
}

const isHive = (name: ContenderName): boolean => name.startsWith('hive');

function namesOf({ withHive, among }: BenchOptions): ContenderName[] {
  const all = Object.keys(contenders) as ContenderName[];
  const unknown = among?.find((name) => !all.some((one) => one === name));
  if (unknown !== undefined) throw new Error(`--among ${all.join(',')}, not --among ${unknown}`);
  return all.filter((name) => (withHive || !isHive(name)) && (among?.includes(name) ?? true));
}

function describeRun({ peers, cores }: ArenaParts, { rounds, seconds, requests, warmUpSeconds }: BenchOptions): void {
  console.log(`${cpus().length} cores, Node.js ${process.versions.node}, load ${loadavg()[0]?.toFixed(2)}`);
  console.log(peers.versions);
  console.log(pinningOf(cores));
  const each = requests === null ? `about ${seconds} s` : `${requests} requests`;
  console.log(
    `${connections} connections, ${rounds} rounds of ${each} each in turns after ${warmUpSeconds} s of warming up; medians\n`,
  );
}

const pinningOf = ({ contender, others }: BenchCores): string =>
  contender === null || others === null
    ? '! nothing is pinned to a core: there is no taskset, or only one core'
    : `gateways on core ${contender}, subgraphs and questions on core ${others}`;
