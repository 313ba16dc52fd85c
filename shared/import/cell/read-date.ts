import { isLocalDate, type LocalDate } from '../../time/local-date.js';
import { dayOfSerial } from '../source/date-serial.js';
import type { NumberCell, SourceCell } from '../source/source-cell.js';
import { cleanText } from '../text/clean-text.js';
import { faulty, read, type CellReading } from './cell-fault.js';

/** A day, from a serial number or from what people write: 31/12/2024, 31-12-2024, 31.12.2024, 2024-12-31. */
export function readDate(cell: SourceCell): CellReading<LocalDate> {
  return cell.kind === 'NUMBER' ? readSerial(cell) : readDayText(cleanText(cell.text));
}

/** A bare number is taken for a day only where it could hardly be anything else: 1950 to 2100. 2024 is a year. */
const plausibleSerials = { from: 18_264, to: 73_415 };

function readSerial({ text, look, dateSystem }: NumberCell): CellReading<LocalDate> {
  const serial = Number(text);
  const day = dayOfSerial(serial, dateSystem);
  if (look === 'DATE') return day === null ? faulty('NO_SUCH_DAY', []) : read(day);
  const isPlausible = serial >= plausibleSerials.from && serial <= plausibleSerials.to;
  if (isPlausible && day !== null) return read(day);
  return faulty('SERIAL_UNCERTAIN', [], daySuggestion(text));
}

function readDayText(text: string): CellReading<LocalDate> {
  const timeless = text.replace(/[T ](?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z| ?[AP]M|[+-]\d{2}:?\d{2})?$/i, '');
  const worded = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/iu.exec(timeless);
  const dayFirst = worded ?? /^(?:ngày )?(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})$/iu.exec(timeless);
  if (dayFirst !== null) return readDayFirst(Number(dayFirst[1]), Number(dayFirst[2]), dayFirst[3] ?? '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(timeless);
  if (iso !== null) return existing(isoDay(iso[1] ?? '', Number(iso[2]), Number(iso[3])));
  return refuseDayText(timeless);
}

function readDayFirst(day: number, month: number, year: string): CellReading<LocalDate> {
  const swapped = isoDay(year, day, month);
  if (month > 12 && isLocalDate(swapped)) return faulty('MONTH_FIRST', [], dayMonthYear(swapped));
  return existing(isoDay(year, month, day));
}

const existing = (day: string): CellReading<LocalDate> => (isLocalDate(day) ? read(day) : faulty('NO_SUCH_DAY', []));

function refuseDayText(text: string): CellReading<LocalDate> {
  const short = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/.exec(text);
  if (short !== null) {
    const day = isoDay(`20${short[3] ?? ''}`, Number(short[2]), Number(short[1]));
    return faulty('TWO_DIGIT_YEAR', [], isLocalDate(day) ? dayMonthYear(day) : null);
  }
  if (/^\d+$/.test(text)) return faulty('SERIAL_UNCERTAIN', [], daySuggestion(text));
  return faulty('NOT_A_DATE', []);
}

/** 20241231 was meant as a day, and so was the serial number 45657 that a CSV file lost the format of. */
function daySuggestion(text: string): string | null {
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const packedDay = packed === null ? '' : packed.slice(1).join('-');
  if (isLocalDate(packedDay)) return dayMonthYear(packedDay);
  const serial = Number(text);
  if (serial < plausibleSerials.from || serial > plausibleSerials.to) return null;
  const day = dayOfSerial(serial, 1900);
  return day === null ? null : dayMonthYear(day);
}

const isoDay = (year: string, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** As a Vietnamese reader writes it. */
export const dayMonthYear = (day: LocalDate): string => day.split('-').reverse().join('/');
