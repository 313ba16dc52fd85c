import { type ContenderName, contenders } from '../contenders/contender.js';
import type { QuestionName } from '../graph/questions.js';
import type { Row } from '../measure-arena.js';

/** What is promised: the CPU of one row over that of another, in the same run. */
interface Bar {
  readonly question: QuestionName;
  readonly row: ContenderName;
  readonly against: ContenderName;
  /** At most, or below where nothing more is promised. */
  readonly limit: { readonly atMost: number } | { readonly below: number };
}

const heavy = (row: ContenderName, against: ContenderName, atMost: number): Bar => ({
  question: 'heavy',
  row,
  against,
  limit: { atMost },
});
const ahead = (question: QuestionName): Bar[] =>
  (['stock', 'hive-alone', 'hive'] as const).map((against) => ({
    question,
    row: 'ours', // ahead of a peer that shares, without sharing
    against,
    limit: { below: 1 },
  }));

const bars: readonly Bar[] = [
  heavy('ours', 'stock', 1 / 10),
  heavy('ours', 'hive-alone', 1 / 5),
  heavy('ours-sharing', 'hive', 1 / 2.5),
  heavy('ours', 'floor', 0.7),
  ...ahead('small'),
  ...ahead('scoreboard'),
];

export interface Verdict {
  readonly title: string;
  readonly ratio: number;
  readonly promised: string;
  readonly isMet: boolean;
}

/** The bars of a question whose rows were measured. */
export function judge(question: QuestionName, rows: readonly Row[]): Verdict[] {
  const cpuOf = (name: ContenderName): number | undefined => rows.find((row) => row.name === name)?.cpuMs;
  return bars
    .filter((bar) => bar.question === question)
    .flatMap(({ row, against, limit }) => {
      const [one, other] = [cpuOf(row), cpuOf(against)];
      if (one === undefined || other === undefined) return [];
      const ratio = one / other;
      const title = `${question}: ${contenders[row].title} ÷ ${contenders[against].title}`;
      return 'atMost' in limit
        ? { title, ratio, promised: `≤ ${limit.atMost.toFixed(2)}`, isMet: ratio <= limit.atMost }
        : { title, ratio, promised: `< ${limit.below.toFixed(2)}`, isMet: ratio < limit.below };
    });
}
