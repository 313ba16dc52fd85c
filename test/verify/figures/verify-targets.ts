import { addUp, compareTarget, compareUnits, type Comparison, type Sides } from './compare-figures.js';
import { askComputedTargets } from './graph/ask-figures.js';
import { closings, quarterEnds } from './recount/closing-days.js';
import type { RecountedTarget } from './recount/recounted-target.js';

export interface TargetVerdict extends Comparison {
  readonly code: string;
  readonly levels: readonly string[];
  readonly seconds: number;
  /** Why it could not be compared; null: it was. */
  readonly failure: string | null;
}

/** A target that is computed must be recounted, equal, and somewhere known: agreeing on nothing proves nothing. */
export const isKept = ({ differences, failure, known }: TargetVerdict): boolean =>
  differences.length === 0 && failure === null && known > 0;

interface Verification {
  /** Fewer quarters, for a quick look. */
  readonly days?: readonly string[];
  readonly onVerdict?: (verdict: TargetVerdict) => void;
}

/** Every target that the graph computes, at the end of every quarter, under both closings, for the whole and for every unit. */
export async function verifyTargets(sides: Sides, options: Verification = {}): Promise<TargetVerdict[]> {
  const { days = quarterEnds, onVerdict } = options;
  const verdicts: TargetVerdict[] = [];
  for (const code of await codesToVerify(sides)) {
    const verdict = await verifyTarget(sides, code, days);
    verdicts.push(verdict);
    onVerdict?.(verdict);
  }
  return verdicts;
}

/** What the graph computes and what can be recounted: whichever is missing on one side fails there. */
const codesToVerify = async ({ graph, verified: { questions, recounted } }: Sides): Promise<string[]> => [
  ...new Set([...recounted.targets.map(({ code }) => code), ...(await askComputedTargets(graph, questions))]),
];

async function verifyTarget(sides: Sides, code: string, days: readonly string[]): Promise<TargetVerdict> {
  const startedAt = performance.now();
  const target = sides.verified.recounted.targets.find((one) => one.code === code);
  const levels = target?.levels ?? [];
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  if (target === undefined)
    return { code, levels, ...addUp([]), seconds: 0, failure: 'the graph computes it, nothing recounts it' };
  try {
    const comparison = await compareEverywhere(sides, target, days);
    return { code, levels, ...comparison, seconds: seconds(), failure: null };
  } catch (error) {
    return { code, levels, ...addUp([]), seconds: seconds(), failure: (error as Error).message };
  }
}

async function compareEverywhere(sides: Sides, target: RecountedTarget, days: readonly string[]): Promise<Comparison> {
  const comparisons: Comparison[] = [];
  for (const closing of closings)
    for (const day of days) {
      comparisons.push(await compareTarget(sides, target, day, closing));
      comparisons.push(await compareUnits(sides, target, day, closing)); // each on its own, also what ended or has not begun
    }
  return addUp(comparisons);
}
