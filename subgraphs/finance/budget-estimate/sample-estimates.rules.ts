import { type SeededRandom, seededRandom } from '../../../shared/sample/seeded-random.js';
import type { BudgetEstimateState, SpendingKind } from './budget-estimate.enums.js';

export interface SampleEstimate {
  readonly kind: SpendingKind;
  readonly requested: bigint;
  readonly appraised: bigint | null;
  readonly approved: bigint | null;
  readonly state: BudgetEstimateState;
}

const million = 1_000_000n;

/** In millions of VND: invented, and marked SAMPLE. The plan itself names no amount. */
const requestedMillions: Readonly<Record<SpendingKind, readonly [number, number]>> = {
  RECURRENT: [80, 900],
  INVESTMENT: [1_500, 9_000],
};

/** The sample estimates of one agency in one year: recurrent spending, and investment where it builds systems. */
export function sampleEstimates(agency: { code: string; invests: boolean }, year: number): SampleEstimate[] {
  const kinds: readonly SpendingKind[] = agency.invests ? ['RECURRENT', 'INVESTMENT'] : ['RECURRENT'];
  return kinds.map((kind) => estimateOf(kind, year, seededRandom(`estimate ${agency.code} ${year} ${kind}`)));
}

function estimateOf(kind: SpendingKind, year: number, random: SeededRandom): SampleEstimate {
  const requested = BigInt(random.integer(...requestedMillions[kind])) * million;
  const appraised = shareOf(requested, random.integer(80, 100));
  const approved = shareOf(appraised, random.integer(90, 100));
  const state = stateIn(year, random);
  const isAppraised = state !== 'SUBMITTED';
  return { kind, requested, appraised: isAppraised ? appraised : null, approved: isAppraised ? approved : null, state };
}

/** Whole đồng: the rest of the division stays with the State. */
const shareOf = (amount: bigint, percent: number): bigint => (amount * BigInt(percent)) / 100n;

/** Past years are settled; the last year still has estimates on their way. */
function stateIn(year: number, random: SeededRandom): BudgetEstimateState {
  if (year <= 2023) return 'SETTLED';
  return random.pick(year === 2024 ? ['ASSIGNED', 'ADJUSTED'] : ['ASSIGNED', 'ASSIGNED', 'ADJUSTED', 'SUBMITTED']);
}
