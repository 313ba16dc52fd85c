import type { Counted, Origin } from './formula.js';

export const RollUp = { SUM: 'SUM', DISTINCT: 'DISTINCT', OWN_SAMPLE: 'OWN_SAMPLE', NONE: 'NONE' } as const;
export type RollUp = keyof typeof RollUp;

/**
 * The whole from its parts: sum of numerators over sum of denominators, never a mean of percents (docs/plan/domain-model.md §8).
 * Only SUM adds up. Distinct people, a survey's own sample, a rank: those wholes must be counted as wholes.
 */
export function rollUp(kind: RollUp, parts: readonly Counted[]): Counted {
  if (parts.length <= 1) return parts[0] ?? nothing;
  if (kind !== 'SUM') throw new TypeError(`A ${kind} figure is not the sum of ${parts.length} parts: count the whole`);
  return parts.map(withoutUnreported).reduce(add, nothing);
}

const nothing: Counted = {
  unitId: null,
  numerator: 0n,
  denominator: 0n,
  reported: 0,
  expected: 0,
  origin: null,
  rowsCounted: 0n,
};

/** A part that is silent or suppressed is missing, not zero: it adds to what was expected and to nothing else. */
function withoutUnreported(part: Counted): Counted {
  if (part.reported > 0 && !part.isSuppressed) return part;
  return { ...nothing, expected: part.expected, origin: part.origin };
}

function add(sum: Counted, part: Counted): Counted {
  return {
    ...nothing,
    numerator: sum.numerator + part.numerator,
    denominator: sum.denominator + part.denominator,
    reported: sum.reported + part.reported,
    expected: sum.expected + part.expected,
    origin: mixOrigins(sum.origin, part.origin),
    rowsCounted: sum.rowsCounted + part.rowsCounted,
  };
}

/** One sample row makes the sum a sample. */
const mixOrigins = (a: Origin | null, b: Origin | null): Origin | null =>
  a === 'SAMPLE' || b === 'SAMPLE' ? 'SAMPLE' : (a ?? b);

/** Whether a nested denominator ("trong số đó") is its parent's numerator, as for T2.6b in T2.6a (docs/plan/domain-model.md §7, 4). */
export const isNestedIn = (parent: Counted, child: Counted): boolean => parent.numerator === child.denominator;
