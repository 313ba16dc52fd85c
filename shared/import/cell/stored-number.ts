import { plainDecimal } from './written-number.js';

/** Spreadsheets compute and show with 15 digits; what a file holds beyond them is dust of binary fractions. */
const shownDigits = 15;

/** The decimal that the person sees for a number of a worksheet: 89.950000000000003 is 89.95. null: not a number. */
export function readStoredNumber(text: string): string | null {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return null;
  return plainDecimal(expandExponent(number.toPrecision(shownDigits)));
}

/** From here on a worksheet can no longer tell two whole numbers apart. */
export const losesDigits = (text: string): boolean => Math.abs(Number(text)) >= 10 ** shownDigits;

function expandExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/i.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  const digits = whole + fraction;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - whole.length)}${digits}`;
  return `${sign}${digits.slice(0, whole.length + exponent).padEnd(whole.length + exponent, '0')}.${digits.slice(whole.length + exponent)}`;
}
