import { AutonomyGroup } from './autonomy-group.enum.js';

/** A share in whole hundredths of a percent: 100 % is 10,000. */
export type Hundredths = number;

interface RateBand {
  readonly from: Hundredths;
  /** Exclusive; null: no upper end. */
  readonly below: Hundredths | null;
}

/**
 * What a unit's own revenue covers of its recurrent spending, group by group (Decree 60/2021/NĐ-CP).
 * Only the ends at 10 % and 100 % are law that we could verify: group 3 is one band here.
 */
export const rateBands: Readonly<Record<AutonomyGroup, RateBand>> = {
  SELF_INVEST_AND_RECURRENT: { from: 100_00, below: null },
  SELF_RECURRENT: { from: 100_00, below: null },
  PARTIAL: { from: 10_00, below: 100_00 },
  STATE_FUNDED: { from: 0, below: 10_00 },
};

export function isRateOfGroup(group: AutonomyGroup, rate: Hundredths): boolean {
  const { from, below } = rateBands[group];
  return Number.isSafeInteger(rate) && rate >= from && (below === null || rate < below);
}

/** "Tự đảm bảo chi thường xuyên" (II.5.a, bullet 2): group 1 covers investment too, and so recurrent spending as well. */
export const selfFinancingGroups: readonly AutonomyGroup[] = [
  AutonomyGroup.SELF_INVEST_AND_RECURRENT,
  AutonomyGroup.SELF_RECURRENT,
];

export const coversRecurrentSpending = (group: AutonomyGroup): boolean => selfFinancingGroups.includes(group);

const fromLeast: readonly AutonomyGroup[] = ['STATE_FUNDED', 'PARTIAL', 'SELF_RECURRENT', 'SELF_INVEST_AND_RECURRENT'];

/** The next group on the way that II.5.a asks units to go; null at the top. */
export const groupAbove = (group: AutonomyGroup): AutonomyGroup | null =>
  fromLeast[fromLeast.indexOf(group) + 1] ?? null;

/** `"103.50"` for 10350, never through a float. */
export function printRate(rate: Hundredths): string {
  const digits = String(rate).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
