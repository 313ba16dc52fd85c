import { addDays, type LocalDate } from '../../time/local-date.js';

/** Day 1 of a workbook is 1900-01-01, or 1904-01-02 where it was made on an old Macintosh. */
export type DateSystem = 1900 | 1904;

const lastSerial: Readonly<Record<DateSystem, number>> = { 1900: 2_958_465, 1904: 2_957_003 }; // 9999-12-31

/**
 * The day behind a serial number; the time of day after the point is dropped. null: no such day. Serial 60 of the
 * 1900 system is 1900-02-29, which Excel keeps for Lotus 1-2-3 and no calendar has.
 */
export function dayOfSerial(serial: number, system: DateSystem): LocalDate | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || days < (system === 1900 ? 1 : 0) || days > lastSerial[system]) return null;
  if (system === 1904) return addDays('1904-01-01', days);
  if (days === 60) return null;
  return addDays(days < 60 ? '1899-12-31' : '1899-12-30', days);
}

const daySeconds = 86_400;

/** The same with its time of day, `YYYY-MM-DDTHH:MM:SS`, to the second; at midnight the day alone. */
export function timeOfSerial(serial: number, system: DateSystem): string | null {
  const seconds = Math.round((serial - Math.floor(serial)) * daySeconds);
  const day = dayOfSerial(Math.floor(serial) + Math.floor(seconds / daySeconds), system);
  if (day === null || seconds % daySeconds === 0) return day;
  return `${day}T${new Date(seconds * 1000).toISOString().slice(11, 19)}`;
}

/** The serial number of a day from 1900-03-01 on, for what we write ourselves. */
export const serialOfDay = (day: LocalDate): number =>
  (Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000;
