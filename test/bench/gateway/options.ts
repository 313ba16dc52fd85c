import type { QuestionName } from './graph/questions.js';

export interface BenchOptions {
  readonly rounds: number;
  /** How long about a round of one contender takes; it is turned into a number of requests after warming up. */
  readonly seconds: number;
  /** The number itself, when it was given. */
  readonly requests: number | null;
  readonly warmUpSeconds: number;
  readonly questions: readonly QuestionName[];
  /** What it costs that the gateway tells of itself. */
  readonly withObservation: boolean;
  readonly withHive: boolean;
  /** Null: all of them. */
  readonly among: readonly string[] | null;
  readonly isVerbose: boolean;
}

const allQuestions: readonly QuestionName[] = ['heavy', 'small', 'scoreboard'];
const allParts: readonly string[] = [...allQuestions, 'observation'];

export const optionNames = [
  '--rounds',
  '--seconds',
  '--requests',
  '--warm-up',
  '--only',
  '--among',
  '--without',
  '--verbose',
];

export function readOptions(given: readonly string[]): BenchOptions {
  const valueOf = (name: string): string | null =>
    given.includes(name) ? (given[given.indexOf(name) + 1] ?? '') : null;
  const number = (name: string, fallback: number): number => positive(name, valueOf(name) ?? String(fallback));
  const only = valueOf('--only');
  const without = valueOf('--without');
  if (without !== null && without !== 'hive') throw new Error(`--without hive, not --without ${without}`);
  const parts = only === null ? allParts : allParts.filter((name) => only.split(',').includes(name));
  if (parts.length === 0) throw new Error(`--only ${allParts.join(' | ')}, not --only ${only}`);
  return {
    rounds: Math.ceil(number('--rounds', 3)),
    seconds: number('--seconds', 4),
    requests: valueOf('--requests') === null ? null : Math.ceil(number('--requests', 1)),
    warmUpSeconds: number('--warm-up', 6),
    questions: allQuestions.filter((name) => parts.includes(name)),
    withObservation: parts.includes('observation'),
    withHive: without === null,
    among: valueOf('--among')?.split(',') ?? null,
    isVerbose: given.includes('--verbose'),
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value) || value <= 0) throw new Error(`${name} needs a number above 0: ${text}`);
  return value;
}
