import type { Sides } from './compare-figures.js';
import { cellsOf, complaintsOf, line, sentenceOf, tableHead, verdictLine } from './report.js';
import { moveDossiers } from './moves/move-dossiers.js';
import { isKept, type TargetVerdict, verifyTargets } from './verify-targets.js';
import { verifyWrites } from './writes/verify-writes.js';

type Say = (line: string) => void;

export interface Outcome {
  /** 0 when the bar is met. */
  readonly exitCode: 0 | 1;
  readonly verdicts: readonly TargetVerdict[];
  readonly verdictLine: string;
}

/** Compares every figure, a line per target as it is done, and says the verdict last. */
export async function runVerification(sides: Sides, say: Say, days?: readonly string[]): Promise<Outcome> {
  const nameOf = await namesOfUnits(sides);
  say(line(tableHead));
  const verdicts = await verifyTargets(sides, {
    ...(days === undefined ? {} : { days }),
    onVerdict: (verdict) => {
      say(line(cellsOf(verdict)));
      for (const complaint of complaintsOf(verdict, nameOf)) say(complaint);
    },
  });
  const said = verdictLine(verdicts);
  say(`\n${said}`);
  return { exitCode: verdicts.every(isKept) ? 0 : 1, verdicts, verdictLine: said };
}

/** Moves dossiers first; what is compared then are the figures of everything. */
export async function runMoves({ graph, recount, verified }: Sides, say: Say, asked: WritesAsked): Promise<void> {
  const startedAt = performance.now();
  const { moved, refused, handedIn } = await moveDossiers(graph, asked);
  for (const table of verified.recounted.baseTables) recount.forget(table);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`${moved} moves (seed ${asked.seed}), ${refused} refused, ${handedIn} dossiers handed in, ${seconds} s\n`);
}

interface WritesAsked {
  readonly count: number;
  readonly seed: number;
}

/** The same after each of many random writes. */
export async function runWrites(sides: Sides, say: Say, asked: WritesAsked): Promise<0 | 1> {
  const nameOf = await namesOfUnits(sides);
  const verdicts = await verifyWrites(sides, {
    ...asked,
    onVerdict: ({ number, what, targets, compared, differences }) => {
      say(
        `${String(number).padStart(4)}  ${what} → ${targets.join(' ')}: ${compared} compared, ${differences.length} different`,
      );
      for (const difference of differences.slice(0, 3)) say(`  ✗ ${sentenceOf(difference, nameOf)}`);
    },
  });
  const [compared, wrong] = [
    sumOf(verdicts.map(({ compared: n }) => n)),
    sumOf(verdicts.map((v) => v.differences.length)),
  ];
  const about = `${verdicts.length} writes (seed ${asked.seed}), ${compared} figures`;
  say(`\n${wrong === 0 ? `✓ ${about}: none different` : `✗ ${about}: ${wrong} different`}`);
  return wrong === 0 ? 0 : 1;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

async function namesOfUnits({ recount }: Sides): Promise<(unit: string) => string> {
  const rows = await recount.query<{ id: string; title: string }>(
    `SELECT DISTINCT ON (unit_id) unit_id AS id, code || ' ' || name AS title FROM admin_unit_version ORDER BY unit_id, valid_from DESC`,
  );
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return (unit) => titles.get(unit) ?? unit;
}
