import type { SeededRandom } from '../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../shared/time/local-date.js';

const minuteMs = 60_000;
const openingMinute = 7 * 60 + 30;
const closingMinute = 16 * 60 + 30;
const dueMinute = 17 * 60;

/** The instant of a minute of a local day; Vietnam stands at +07:00 all year. */
export const instantAt = (day: LocalDate, minute: number): number =>
  Date.parse(`${day}T00:00:00+07:00`) + minute * minuteMs;

export const later = (instant: number, minutes: number): number => instant + minutes * minuteMs;

/** A minute at which a desk is open. */
export const deskMinute = (random: SeededRandom): number => random.integer(openingMinute, closingMinute);

/** A minute at which people are online: any, and some of them right around midnight. */
export const onlineMinute = (random: SeededRandom): number =>
  random.chance(0.05) ? random.pick([0, 1, 1438, 1439]) : random.integer(0, 1439);

/** Monday is 0, Sunday 6. */
const weekdayOf = (day: LocalDate): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The day itself, or the Monday after it. */
export function workingDayFrom(day: LocalDate): LocalDate {
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : addDays(day, 7 - weekday);
}

/** At 17:00, so many working days after the day of receipt. Holidays are left out: samples need not be that exact. */
export function dueAfter(receivedOn: LocalDate, workingDays: number): number {
  const weekday = weekdayOf(receivedOn);
  const counted = Math.min(weekday, 4); // what comes in on a weekend is counted from Friday
  const days = counted - weekday + workingDays + 2 * Math.floor((counted + workingDays) / 5);
  return instantAt(receivedOn, days * 1440 + dueMinute);
}
