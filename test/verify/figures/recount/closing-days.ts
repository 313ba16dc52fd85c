import type { Level, RecountedTarget } from './recounted-target.js';

export type Closing = 'FROZEN' | 'CARRIED';
export const closings: readonly Closing[] = ['FROZEN', 'CARRIED'];

/** The province ended on 2025-07-01 (202/2025/QH15), the plan ends with 2025 (1271/QĐ-UBND). */
const provinceLastDay = '2025-06-30';
const planLastDay = '2025-12-31';

/** A place: from its first version to its last. */
export interface Unit {
  readonly id: string;
  readonly level: Level;
  readonly firstDay: string;
  readonly lastDay: string | null;
}

/** The ends of the twenty quarters of the plan. */
export const quarterEnds: readonly string[] = [2021, 2022, 2023, 2024, 2025].flatMap((year) =>
  ['03-31', '06-30', '09-30', '12-31'].map((day) => `${year}-${day}`),
);

const earliest = (...days: readonly string[]): string => days.toSorted()[0] ?? planLastDay;

/** The day really read: FROZEN stops with what the figure is about, CARRIED with the plan. The whole is the province. */
export function dayRead(asOf: string, closing: Closing, unit: Unit | null): string {
  const subjectLastDay = unit === null ? provinceLastDay : unit.lastDay;
  return earliest(asOf, planLastDay, ...(closing === 'FROZEN' && subjectLastDay !== null ? [subjectLastDay] : []));
}

/** Whether the target exists for the unit on the day: it has begun, and with the province ended all that is about districts. */
export function existsOn(unit: Unit | null, { levels, about }: RecountedTarget, day: string): boolean {
  const isAboutDistricts = about === 'DISTRICT' || unit?.level === 'DISTRICT';
  if (isAboutDistricts && day > provinceLastDay) return false;
  return unit === null || (levels.includes(unit.level) && unit.firstDay <= day);
}
