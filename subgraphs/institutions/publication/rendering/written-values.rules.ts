import type { Locale } from '../../../../shared/trust/viewer.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { Cell } from './report-document.js';

/** `1234567` as `1.234.567` in Vietnamese, `1,234,567` in English; with a minus sign that no spreadsheet calculates with. */
export const wholeText = (digits: string, language: Locale): string =>
  digits.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',').replace(/^-/, '−');

/** A decimal as the graph prints it: point before the places, no other mark. */
export function decimalText(decimal: string, language: Locale): string {
  const [whole = '', places] = decimal.split('.');
  const mark = language === 'vi' ? ',' : '.';
  return wholeText(whole, language) + (places === undefined ? '' : mark + places);
}

export const dayText = (day: LocalDate, language: Locale): string =>
  language === 'vi' ? day.split('-').reverse().join('/') : day;

export const textCell = (text: string): Cell => ({ text });

/** Spreadsheets keep fifteen digits; a longer number stays text, every digit of it. */
const digitsOfSpreadsheets = 15;

export function numberCell(decimal: string | number | null, language: Locale): Cell {
  if (decimal === null) return textCell('');
  const text = String(decimal);
  const isExact = text.replace(/\D/g, '').length <= digitsOfSpreadsheets;
  return { text: decimalText(text, language), ...(isExact ? { number: Number(text) } : {}) };
}

export const dayCell = (day: LocalDate, language: Locale): Cell => ({ text: dayText(day, language), day });
