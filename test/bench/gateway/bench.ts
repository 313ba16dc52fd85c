import { cpus, loadavg } from 'node:os';
import { installPeers } from '../../peers/install-peers.js';
import type { Arena, ArenaParts } from './arena/arena.js';
import { benchGraphArena } from './arena/bench-graph-arena.js';
import { scoreboardArena } from './arena/scoreboard-arena.js';
import { type ContenderName, contenders, observedNames } from './contenders/contender.js';
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
  const shared = { peers: await installPeers(), cores: chooseCores() };
  describeRun(shared, options);
  const races: Race[] = [];
  try {
    for (const part of partsOf(options)) {
      const parts = { ...shared, names: part.names };
      races.push({ ...part, arena: await openArena(part.question, parts) });
    }
    pinThisProcess(shared.cores); // the hub that was recorded had both cores
    const verdicts: Verdict[] = [];
    for (const race of races) verdicts.push(...(await measure(race, options)));
    return printBars(verdicts);
  } finally {
    await Promise.all(races.map(({ arena }) => arena.stub.stop()));
  }
}

/** A question, and who is asked it. */
interface Part {
  readonly title: string;
  readonly question: QuestionName;
  readonly names: readonly ContenderName[];
}

type Race = Part & { readonly arena: Arena };

const observedQuestions: readonly QuestionName[] = ['small', 'heavy'];

const partsOf = (options: BenchOptions): Part[] => [
  ...options.questions.map((question) => ({ title: question, question, names: namesOf(options) })),
  ...(options.withObservation ? observedQuestions : []).map((question) => ({
    title: `observation, ${question}`,
    question,
    names: ['ours', ...observedNames] as const,
  })),
];

const openArena = (question: QuestionName, parts: ArenaParts): Promise<Arena> =>
  question === 'scoreboard' ? scoreboardArena(parts) : benchGraphArena(question, parts);

async function measure({ title, question, names, arena }: Race, options: BenchOptions): Promise<Verdict[]> {
  const rows = await measureArena(arena, names, options);
  printQuestion(`${title}: an answer of ${(Buffer.byteLength(arena.answer) / 1_000).toFixed(1)} kB`, rows);
  return judge(question, rows);
}

const isHive = (name: ContenderName): boolean => name.startsWith('hive');
const isObserved = (name: ContenderName): boolean => (observedNames as readonly ContenderName[]).includes(name);

function namesOf({ withHive, among }: BenchOptions): ContenderName[] {
  const all = (Object.keys(contenders) as ContenderName[]).filter((name) => !isObserved(name));
  const unknown = among?.find((name) => !all.some((one) => one === name));
  if (unknown !== undefined) throw new Error(`--among ${all.join(',')}, not --among ${unknown}`);
  return all.filter((name) => (withHive || !isHive(name)) && (among?.includes(name) ?? true));
}

function describeRun(
  { peers, cores }: Omit<ArenaParts, 'names'>,
  { rounds, seconds, requests, warmUpSeconds }: BenchOptions,
): void {
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
