import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { parseHundredths, printHundredths } from '../../../../shared/figures/hundredths.js';

export interface WeightedCriterion {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly maximum: string;
}

const allPoints = 10_000n;

/** What speaks against approving these criteria: the leaves give 100 points exactly, and each group what its parts give. */
export function weightFaults(criteria: readonly WeightedCriterion[]): readonly Bilingual[] {
  const childrenOf = (id: string) => criteria.filter(({ parentId }) => parentId === id);
  const leaves = criteria.filter(({ id }) => childrenOf(id).length === 0);
  const sum = sumOf(leaves);
  const faults: Bilingual[] = [];
  if (sum !== allPoints)
    faults.push({
      vi: `Điểm tối đa của các tiêu chí thành phần cộng lại là ${printHundredths(sum)}, phải đúng 100.00.`,
      en: `The maximum points of the leaf criteria add up to ${printHundredths(sum)}, they must be 100.00 exactly.`,
    });
  for (const group of criteria.filter(({ id }) => childrenOf(id).length > 0)) {
    const parts = sumOf(childrenOf(group.id));
    if (parts !== parseHundredths(group.maximum)) faults.push(otherThanParts(group, parts));
  }
  return faults;
}

const sumOf = (criteria: readonly WeightedCriterion[]): bigint =>
  criteria.reduce((sum, { maximum }) => sum + parseHundredths(maximum), 0n);

const otherThanParts = ({ code, maximum }: WeightedCriterion, parts: bigint): Bilingual => ({
  vi: `Tiêu chí ${code} có ${maximum} điểm nhưng các tiêu chí con cộng lại ${printHundredths(parts)}.`,
  en: `Criterion ${code} has ${maximum} points, but the criteria below it add up to ${printHundredths(parts)}.`,
});
