import { createHash } from 'node:crypto';

/** SQL of a number in [0, 1) that looks random and is the same on every machine, for a row's number and a purpose. */
export const chance = (row: string, purpose: string): string =>
  `((hashint8extended(${row}, ${saltOf(purpose)}) & 4503599627370495) / 4503599627370496.0::float8)`;

/** SQL of a whole number from `least` to `most`. */
export const whole = (
  row: string,
  purpose: string,
  [least, most]: readonly [number | string, number | string],
): string => `(${least} + floor(${chance(row, purpose)} * (${most} - ${least} + 1))::integer)`;

/** SQL of one of some texts. */
export const oneOf = (row: string, purpose: string, texts: readonly string[]): string =>
  `(ARRAY[${texts.map((text) => `'${text}'`).join(', ')}])[${whole(row, purpose, [1, texts.length])}]`;

const saltOf = (purpose: string): string => createHash('sha256').update(purpose).digest().readBigInt64BE().toString();
