import type { ImportedValue, RegisterColumn } from '../register-layout.js';
import type { SourceCell } from '../source/source-cell.js';
import { foldText } from '../text/fold-text.js';
import { cellFault, faulty, read, type CellFault, type CellReading } from './cell-fault.js';
import { choiceReader, readBoolean } from './read-choice.js';
import { dayMonthYear, readDate } from './read-date.js';
import { readTime } from './read-time.js';
import { readNumber, vietnamese } from './read-number.js';
import { readCode, readText, textFault } from './read-text.js';

/** Types a cell that is not blank. */
export type ColumnReader = (cell: SourceCell) => CellReading<ImportedValue>;

/** What is wrong with a cell before its column is asked. */
function cellItselfFault(cell: SourceCell, maxCharacters: number): CellFault | null {
  if (cell.kind === 'ERROR') return cellFault('ERROR_CELL', []);
  if (cell.kind === 'FORMULA') return cellFault('FORMULA_WITHOUT_RESULT', []);
  if (cell.kind === 'SWALLOWED_LINES') return cellFault('SWALLOWED_LINES', []);
  if (cell.text.length > maxCharacters) return cellFault('CELL_TOO_LARGE', [maxCharacters]);
  return cell.kind === 'TEXT' ? textFault(cell.text) : null;
}

/** The reader of one column: sound cell, right kind, within its bounds. */
export function columnReader(column: RegisterColumn, maxCharacters: number): ColumnReader {
  const readKind = kindReader(column);
  return (cell) => {
    const fault = cellItselfFault(cell, maxCharacters);
    return fault === null ? readKind(cell) : { fault };
  };
}

function kindReader(column: RegisterColumn): ColumnReader {
  switch (column.kind) {
    case 'TEXT':
      return (cell) => checked(readText(cell), (text) => lengthFault(text, column.maxLength));
    case 'CODE':
      return (cell) =>
        checked(readCode(cell), (code) => lengthFault(code, column.maxLength) ?? formFault(code, column));
    case 'CHOICE':
      return choiceReader(column.choices);
    case 'BOOLEAN':
      return readBoolean;
    case 'TIME':
      return (cell) =>
        checked(readTime(cell), (time) =>
          rangeFault(time.slice(0, 10), { min: '1900-01-01', max: '2100-12-31' }, dayMonthYear),
        );
    case 'INTEGER':
    case 'DECIMAL':
    case 'MONEY':
    case 'DATE':
    case 'YEAR':
      return orderedReader(column);
  }
}

/** Kinds that have a smaller and a greater. */
function orderedReader(
  column: RegisterColumn & { kind: 'INTEGER' | 'DECIMAL' | 'MONEY' | 'DATE' | 'YEAR' },
): ColumnReader {
  switch (column.kind) {
    case 'INTEGER':
      return (cell) => checked(safeInteger(readNumber(cell, whole)), (value) => rangeFault(value, column, String));
    case 'YEAR':
      return (cell) =>
        checked(readYear(cell), (value) => rangeFault(value, { min: 1900, max: 2100, ...column }, String));
    case 'DECIMAL':
      return (cell) =>
        checked(readNumber(cell, { ...exact, percent: column.percent ?? false }), (value) =>
          rangeFault(Number(value), column, (bound) => vietnamese(String(bound))),
        );
    case 'MONEY':
      return (cell) =>
        checked(readNumber(cell, money), (value) =>
          rangeFault(BigInt(value), { min: 0n, max: largestBigint, ...column }, String),
        );
    case 'DATE':
      return (cell) =>
        checked(readDate(cell), (day) =>
          rangeFault(day, { min: '1900-01-01', max: '2100-12-31', ...column }, dayMonthYear),
        );
  }
}

const exact = { whole: false, percent: false, money: false };
const whole = { whole: true, percent: false, money: false };
const money = { whole: true, percent: false, money: true };

/** What a bigint column of the database holds. */
const largestBigint = 9_223_372_036_854_775_807n;

function safeInteger(reading: CellReading<string>): CellReading<number> {
  if ('fault' in reading) return reading;
  const value = Number(reading.value);
  return Number.isSafeInteger(value) ? read(value) : faulty('DIGITS_LOST', []);
}

function readYear(cell: SourceCell): CellReading<number> {
  if (cell.kind === 'NUMBER' && cell.look === 'DATE') return faulty('DATE_UNEXPECTED', []);
  const year = /^(?:nam )?(\d{4})$/.exec(foldText(cell.text));
  return year === null ? faulty('NOT_A_YEAR', []) : read(Number(year[1]));
}

function checked<Value>(reading: CellReading<Value>, check: (value: Value) => CellFault | null): CellReading<Value> {
  if ('fault' in reading) return reading;
  const fault = check(reading.value);
  return fault === null ? reading : { fault };
}

const lengthFault = (text: string, limit: number | undefined): CellFault | null =>
  limit !== undefined && text.length > limit ? cellFault('TOO_LONG', [text.length, limit]) : null;

const formFault = (
  code: string,
  { pattern, example = '' }: { pattern?: RegExp; example?: string },
): CellFault | null => (pattern !== undefined && !pattern.test(code) ? cellFault('WRONG_FORMAT', [example]) : null);

function rangeFault<Value extends string | number | bigint>(
  value: Value,
  { min, max }: { min?: Value; max?: Value },
  print: (bound: Value) => string,
): CellFault | null {
  const isOutside = (min !== undefined && value < min) || (max !== undefined && value > max);
  return isOutside
    ? cellFault('OUT_OF_RANGE', [min === undefined ? null : print(min), max === undefined ? null : print(max)])
    : null;
}
