import { table } from './table.js';
import type { Verdict } from './bars.js';

/** The bars, and the one line that the command ends with. Gives the exit code. */
export function printBars(verdicts: readonly Verdict[]): number {
  if (verdicts.length === 0) return 0; // nothing was promised of what was measured
  const cells = verdicts.map(({ title, ratio, promised, isMet }) => [
    title,
    ratio.toFixed(3),
    promised,
    isMet ? '✓' : '✗ missed',
  ]);
  console.log(`\n${table(['CPU per request, whole process', 'ratio', 'bar', ''], cells)}\n`);
  const missed = verdicts.filter(({ isMet }) => !isMet);
  console.log(
    missed.length === 0
      ? `✓ all ${verdicts.length} bars that were measured are met`
      : `✗ ${missed.length} of the ${verdicts.length} bars that were measured are missed`,
  );
  return missed.length === 0 ? 0 : 1;
}
