import { addDays, type LocalDate } from '../../../shared/time/local-date.js';

const dayMs = 86_400_000;
const utc = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);

export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((utc(to) - utc(from)) / dayMs);

export const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/**
 * The day by which a share of the systems was connected, as the sample tells it: 15 % at the start of 2021, 35 % at its
 * end, 75 % in the middle of 2025, and so on in straight lines; null: not within the plan.
 */
export function dayOfShare(share: number): LocalDate | null {
  const [startShare, firstShare, lastShare] = [0.15, 0.35, 0.75];
  const [start, first, last] = ['2021-01-01', '2021-12-31', '2025-06-30'];
  if (share <= startShare) return start;
  const [from, to, low, high] =
    share <= firstShare ? [start, first, startShare, firstShare] : [first, last, firstShare, lastShare];
  const day = addDays(from, Math.round(((share - low) / (high - low)) * daysBetween(from, to)));
  return day > '2025-12-31' ? null : day;
}

/** Eight in the morning of a day in Vietnam, as milliseconds. */
export const morningOf = (day: LocalDate): number => Date.parse(`${day}T08:00:00+07:00`);

/** The first moment of a day in Vietnam. */
export const midnightOf = (day: LocalDate): number => Date.parse(`${day}T00:00:00+07:00`);
