import type { SourceCell } from '../source/source-cell.js';
import { cleanText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';
import { faulty, read, type CellReading } from './cell-fault.js';
import { losesDigits, readStoredNumber } from './stored-number.js';
import { readWrittenNumber, shiftPoint } from './written-number.js';

/** Which reading of a separator a column prefers. */
export interface NumberRules {
  /** A whole number leaves `1.234` one reading: 1234. */
  readonly whole: boolean;
  readonly percent: boolean;
  readonly money: boolean;
}

/** A number as exact decimal text. */
export function readNumber(cell: SourceCell, rules: NumberRules): CellReading<string> {
  const reading = cell.kind === 'NUMBER' ? readStored(cell, rules) : readWritten(cleanText(cell.text), rules);
  if ('fault' in reading || !rules.whole || !reading.value.includes('.')) return reading;
  return faulty('NOT_WHOLE', []);
}

function readStored(cell: SourceCell & { kind: 'NUMBER' }, rules: NumberRules): CellReading<string> {
  if (cell.look === 'DATE') return faulty('DATE_UNEXPECTED', []);
  const value = readStoredNumber(cell.text);
  if (value === null) return faulty('NOT_A_NUMBER', []);
  if (losesDigits(cell.text)) return faulty('DIGITS_LOST', []);
  if (cell.look !== 'PERCENT') return read(value);
  return rules.percent
    ? read(shiftPoint(value, 2))
    : faulty('PERCENT_UNEXPECTED', [], vietnamese(shiftPoint(value, 2)));
}

function readWritten(text: string, rules: NumberRules): CellReading<string> {
  const percent = /^(.*?)\s*%$/.exec(text);
  if (percent !== null && !rules.percent) return faulty('PERCENT_UNEXPECTED', [], percent[1] ?? null);
  const bare = rules.money ? text.replace(currency, '') : (percent?.[1] ?? text);
  const written = readWrittenNumber(bare);
  if (written.form === 'CLEAR') return read(written.value);
  if (written.form === 'NONE') return refuseText(text, rules);
  if (rules.whole) return read(written.thousands);
  return faulty('AMBIGUOUS_NUMBER', [vietnamese(written.thousands), vietnamese(written.decimal)]);
}

const currency = /\s*(?:đồng|đ|₫|vnđ|vnd)\.?$/iu;

const multiples: Readonly<Record<string, number>> = { nghin: 3, ngan: 3, trieu: 6, ty: 9, ti: 9 };

/** `1,5 tỷ` is clear to a reader, but whether the whole column is meant so is not: it waits, with the full amount. */
function refuseText(text: string, { money }: NumberRules): { fault: ReturnType<typeof faulty>['fault'] } {
  if (/^-?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(text)) return faulty('DIGITS_LOST', []);
  const parts = money ? /^([\d., ]*\d)\s*(\p{L}+)(?:\s*(?:đồng|đ|₫|vnđ|vnd))?$/iu.exec(text) : null;
  const [, amount = '', unit = ''] = parts ?? [];
  const places = multiples[foldText(unit)];
  if (places === undefined) return faulty('NOT_A_NUMBER', []);
  const written = readWrittenNumber(amount);
  return faulty('UNIT_IN_NUMBER', [], written.form === 'CLEAR' ? shiftPoint(written.value, places) : null);
}

/** As a Vietnamese reader writes it. */
export const vietnamese = (decimal: string): string => decimal.replace('.', ',');
