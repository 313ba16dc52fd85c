import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { readPlanFile } from '../plan/plan-file.js';

const reductions = ['T3.3a', 'T3.3b'];

let known: number | undefined;

/** "So với năm 2021" (II.3.a, bullet 3): the year that both reductions are measured from, as the plan's data has it. */
export function baselineYear(): number {
  known ??= onlyOne(
    readPlanFile()
      .targets.filter(({ id }) => reductions.includes(id))
      .map(({ baseline }) => baseline?.year),
  );
  return known;
}

/** The decision gives no day inside the year: its last is our reading. */
export const lastDayOf = (year: number): LocalDate => `${year}-12-31`;
export const firstDayOf = (year: number): LocalDate => `${year}-01-01`;

/** The day on which a unit must be alive, and owes its quota, to belong to what all later days are compared with. */
export const baselineDay = (): LocalDate => lastDayOf(baselineYear());

/** What is compared with stands still (docs/plan/domain-model.md §7, 6): to change it, say why. History keeps the reason. */
export function correctionFaults(changesBaseline: boolean, reason: string | null): readonly Bilingual[] {
  if (!changesBaseline || (reason ?? '').trim() !== '') return [];
  const year = baselineYear();
  return [
    {
      vi: `Ghi lý do (reason): thay đổi này sửa số gốc năm ${year} của T3.3a, T3.3b (II.3.a, gạch đầu dòng 3: “so với năm ${year}”), đã chốt; lý do được lưu trong lịch sử làm bản đính chính.`,
      en: `Say why (reason): this changes what T3.3a and T3.3b compare with, the year ${year} (II.3.a, bullet 3), which is frozen; history keeps the reason as the correction record.`,
    },
  ];
}

function onlyOne(years: readonly (number | undefined)[]): number {
  const [year, ...others] = new Set(years);
  if (year === undefined || others.length > 0)
    throw new Error(`The plan's data gives ${reductions.join(' and ')} no common year to compare with`);
  return year;
}
