import type { SourceCell } from '../source/source-cell.js';
import { cleanText } from '../text/clean-text.js';
import { repairText } from '../text/repair-text.js';
import { cellFault, faulty, read, type CellFault, type CellReading } from './cell-fault.js';
import { losesDigits, readStoredNumber } from './stored-number.js';

/** Tabs and line ends are blanks; what remains below them is no text, and PostgreSQL stores no NUL. */
const notText = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\p{Surrogate}]/gu;

/** `Tr??ng`: a letter that the table of the file did not have. Addresses on the web may hold question marks. */
const lostLetters = /\uFFFD|\p{L}\?+\p{L}|\?\?/u;

/** What is wrong with a text wherever it stands, whatever the column. */
export function textFault(text: string): CellFault | null {
  if (text.search(notText) >= 0) {
    return cellFault('CONTROL_CHARACTER', [], cleanText(text.replace(notText, '')));
  }
  const repaired = repairText(text);
  if (repaired !== null) return cellFault('GARBLED_TEXT', [], cleanText(repaired));
  return lostLetters.test(text) && !text.includes('://') ? cellFault('LETTERS_LOST', []) : null;
}

/** The text of any cell: a number as the person sees it. */
export function readText(cell: SourceCell): CellReading<string> {
  if (cell.kind !== 'NUMBER') return read(unmarked(cleanText(cell.text)));
  if (cell.look === 'DATE') return faulty('DATE_UNEXPECTED', []);
  if (losesDigits(cell.text)) return faulty('DIGITS_LOST', []);
  return read(readStoredNumber(cell.text) ?? cell.text);
}

/** A code; 1,23E+15 is what a spreadsheet left of one. */
export function readCode(cell: SourceCell): CellReading<string> {
  const reading = readText(cell);
  if ('fault' in reading || !/^\d[.,]\d+E\+\d+$/i.test(reading.value)) return reading;
  return faulty('DIGITS_LOST', []);
}

/** `="0012"` and `'=SUM` are how a CSV file says “this is text”; the mark is not part of it. */
function unmarked(text: string): string {
  const forced = /^="([^"]*)"$/.exec(text);
  return forced?.[1] ?? text.replace(/^'(?='*[=+\-@])/, '');
}
