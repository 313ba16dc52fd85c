import type { Arena } from './arena/arena.js';
import { type ContenderName, contenders, type RunningContender, startContender } from './contenders/contender.js';
import { bodyOf, questionOf } from './graph/questions.js';
import { type Figures, measureRound, percentile, warmUp } from './load/measure-round.js';
import type { BenchOptions } from './options.js';

/** The medians of one contender over all rounds. */
export type Row = Figures & { readonly name: ContenderName };

interface Racer {
  readonly contender: RunningContender;
  /** Of every round the same number, so that a round takes about the seconds that were asked for. */
  readonly requests: number;
  readonly rounds: Figures[];
}

/** All contenders run at once, and one after the other is asked, in another order each round. */
export async function measureArena(
  arena: Arena,
  names: readonly ContenderName[],
  options: BenchOptions,
): Promise<Row[]> {
  const running: RunningContender[] = [];
  try {
    const racers: Racer[] = [];
    for (const name of names) {
      const contender = await startContender(name, arena.surroundings);
      running.push(contender);
      racers.push(await readied(contender, arena, options));
    }
    for (let round = 0; round < options.rounds; round++) {
      for (const racer of rotated(racers, round)) await runRound(racer, arena, options);
    }
    for (const { contender } of racers) await demandAnswer(contender, arena, 'after');
    return racers.map(({ contender, rounds }) => ({ name: contender.name, ...mediansOf(rounds) }));
  } finally {
    await Promise.all(running.map((one) => one.stop()));
  }
}

async function readied(contender: RunningContender, arena: Arena, options: BenchOptions): Promise<Racer> {
  await demandAnswer(contender, arena, 'before');
  const perSecond = await warmUp(targetOf(contender, arena), options.warmUpSeconds).catch(explained(contender));
  const requests = options.requests ?? Math.max(fewestRequests, Math.round(perSecond * options.seconds));
  return { contender, requests, rounds: [] };
}

const fewestRequests = 100;

async function runRound({ contender, requests, rounds }: Racer, arena: Arena, { isVerbose }: BenchOptions) {
  const { pid } = contender;
  const measured = { pid, target: targetOf(contender, arena), counts: () => arena.stub.counts() };
  const figures = await measureRound(measured, requests).catch(explained(contender));
  rounds.push(figures);
  if (!isVerbose) return;
  const { cpuMs, perSecond, p50Ms, p99Ms, rssMb, misses, load } = figures;
  console.log(
    `  round ${rounds.length}, ${contenders[contender.name].title}: ${requests} requests, CPU ${cpuMs.toFixed(3)} ms, ${perSecond.toFixed(0)}/s, ` +
      `p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms, ${rssMb.toFixed(0)} MB, ${misses} misses, load ${load.toFixed(2)}`,
  );
}

const targetOf = ({ port }: RunningContender, { answer, surroundings }: Arena) => ({
  port,
  body: bodyOf(questionOf(surroundings.question)),
  answer: Buffer.from(answer),
});

async function demandAnswer(contender: RunningContender, { answer }: Arena, when: string): Promise<void> {
  const text = await contender.ask();
  if (text === answer) return;
  const at = [...text].findIndex((letter, index) => letter !== answer[index]);
  throw new Error(
    `${contenders[contender.name].title} answers otherwise ${when} the load, from letter ${at}:\n  …${text.slice(Math.max(0, at - 60), at + 200)}\n  for …${answer.slice(Math.max(0, at - 60), at + 200)}`,
  );
}

const explained =
  ({ name }: RunningContender) =>
  (error: unknown): never => {
    throw new Error(`${contenders[name].title}, under load: ${String(error)}`, { cause: error });
  };

const rotated = <Item>(items: readonly Item[], by: number): Item[] => [
  ...items.slice(by % items.length),
  ...items.slice(0, by % items.length),
];

function mediansOf(rounds: readonly Figures[]): Figures {
  const median = (name: keyof Figures): number =>
    percentile(
      rounds.map((figures) => figures[name]).sort((one, other) => one - other),
      50,
    );
  return {
    cpuMs: median('cpuMs'),
    perSecond: median('perSecond'),
    p50Ms: median('p50Ms'),
    p99Ms: median('p99Ms'),
    rssMb: median('rssMb'),
    peakMb: Math.max(...rounds.map(({ peakMb }) => peakMb)),
    calls: median('calls'),
    signedCalls: median('signedCalls'),
    spans: median('spans'),
    misses: rounds.reduce((sum, { misses }) => sum + misses, 0),
    load: median('load'),
  };
}
