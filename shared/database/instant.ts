import { types } from 'pg';

const instantOid = types.builtins.TIMESTAMPTZ;
const anyInstant = types.getTypeParser(instantOid, 'text') as (text: string) => Date;

/** `2021-01-11 03:20:00.5+00`, as PostgreSQL writes an instant where the session's time zone is UTC. */
const isUsual = (text: string): boolean =>
  text.endsWith('+00') &&
  text.charAt(4) === '-' &&
  (text.length === 22 || (text.charAt(19) === '.' && text.length > 23));

/** Reads an instant; pages are full of them, and a regular expression for each would be a tenth of their cost. */
export function parseInstant(text: string): Date {
  if (!isUsual(text)) return anyInstant(text);
  return new Date(
    Date.UTC(
      twoDigits(text, 0) * 100 + twoDigits(text, 2),
      twoDigits(text, 5) - 1,
      twoDigits(text, 8),
      twoDigits(text, 11),
      twoDigits(text, 14),
      twoDigits(text, 17),
      Number(millisecondsOf(text)),
    ),
  );
}

/** Where a row keeps an instant as PostgreSQL wrote it. */
export const instantTextKey = (property: string): symbol => Symbol.for(`text of ${property}`);

/** The text of RFC 3339 in UTC, without a Date between. */
export function instantText(text: string): string {
  if (!isUsual(text)) return anyInstant(text).toISOString();
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${millisecondsOf(text)}Z`;
}

/** Of a usual text: the first three digits of its fraction, which may be shorter or none. */
const millisecondsOf = (text: string): string => text.slice(20, -3).slice(0, 3).padEnd(3, '0');

const zero = 48;
const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
