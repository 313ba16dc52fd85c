import { isLocalDate } from '../../time/local-date.js';
import { timeOfSerial } from '../source/date-serial.js';
import type { SourceCell } from '../source/source-cell.js';
import { cleanText } from '../text/clean-text.js';
import { faulty, read, type CellReading } from './cell-fault.js';
import { readDate } from './read-date.js';

/**
 * A local time `YYYY-MM-DDTHH:MM:SS`, or the day alone where the cell says no time: what a day without a time means, the
 * register knows. Also what systems print: 20241231083000, and ISO 8601 with its offset.
 */
export function readTime(cell: SourceCell): CellReading<string> {
  if (cell.kind !== 'NUMBER' || cell.look !== 'DATE') return readTimeText(cleanText(cell.text)) ?? readDate(cell);
  const time = timeOfSerial(Number(cell.text), cell.dateSystem);
  return time === null ? faulty('NO_SUCH_DAY', []) : read(time);
}

const written =
  /^(?:ngày )?(?<day>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})[T ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?(?<mark>Z| ?[AP]M|[+-]\d{2}:?\d{2})?$/i;
const packed = /^(?<day>\d{8})(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?$/;

/** Null: no time is written there. */
function readTimeText(text: string): CellReading<string> | null {
  const parts = (written.exec(text) ?? packed.exec(text))?.groups;
  if (parts === undefined) return null;
  const { day = '', hour = '', minute = '', second = '0', mark = '' } = parts;
  const onDay = readDay(day);
  if ('fault' in onDay) return onDay;
  const clock = clockOf(Number(hour), Number(minute), Number(second), mark.trim().toUpperCase());
  if (clock === null) return faulty('NO_SUCH_TIME', []);
  const time = `${onDay.value}T${clock}`;
  return read(/^[Z+-]/i.test(mark) ? localTimeOf(`${time}${offsetOf(mark)}`) : time);
}

function readDay(text: string): CellReading<string> {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year === '') return readDate({ kind: 'TEXT', text });
  const packedDay = `${year}-${month}-${day}`;
  return isLocalDate(packedDay) ? read(packedDay) : faulty('NO_SUCH_DAY', []);
}

/** Null: no such time. Noon is 12 PM, midnight 12 AM. */
function clockOf(hour: number, minute: number, second: number, half: string): string | null {
  const isHalf = half === 'AM' || half === 'PM';
  if (minute > 59 || second > 59 || hour > (isHalf ? 12 : 23) || (isHalf && hour === 0)) return null;
  const hours = isHalf ? (hour % 12) + (half === 'PM' ? 12 : 0) : hour;
  return [hours, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

const offsetOf = (mark: string): string => mark.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');

const localOffsetMs = 7 * 3_600_000;

/** 2024-12-31T17:00:00Z is midnight of the new year. */
const localTimeOf = (time: string): string => new Date(Date.parse(time) + localOffsetMs).toISOString().slice(0, 19);
