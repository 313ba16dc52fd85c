import { badInput } from '../errors/hub-error.js';

/** A calendar day in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`. Compares as text. */
export type LocalDate = string;

/** Tells what day it is; services take the system's, tests bring their own. */
export type Clock = () => Date;

const vietnamDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day of the last minute that was asked for: every operation asks what day it is. */
let last = { minute: Number.NaN, day: '' };

export function localDateOf(instant: Date): LocalDate {
  const minute = Math.floor(instant.getTime() / 60_000);
  if (minute !== last.minute) last = { minute, day: vietnamDay.format(instant) };
  return last.day;
}

export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false; // there was no year 0
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysOfMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** None where there is no such month. */
function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day itself, or BAD_USER_INPUT that names what was sent. */
export function parseLocalDate(text: unknown): LocalDate {
  if (typeof text === 'string' && isLocalDate(text)) return text;
  throw badInput({
    vi: `Ngày không hợp lệ: ${JSON.stringify(text)}. Viết theo dạng YYYY-MM-DD, ví dụ 2025-06-30.`,
    en: `Not a date: ${JSON.stringify(text)}. Write YYYY-MM-DD, for example 2025-06-30.`,
  });
}

export function addDays(day: LocalDate, days: number): LocalDate {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

export function earliest(...days: readonly LocalDate[]): LocalDate {
  return days.reduce((first, day) => (day < first ? day : first));
}

/** Half-open validity: in force when `validFrom <= day < validTo`. */
export function isInForce(span: { validFrom: LocalDate; validTo: LocalDate | null }, day: LocalDate): boolean {
  return span.validFrom <= day && (span.validTo === null || day < span.validTo);
}
