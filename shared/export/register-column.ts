import type { RegisterColumn } from '../import/register-layout.js';
import type { Cell, CellKind, ExportColumn } from './export-column.js';
import { originField } from './list-fields.js';
import type { Row } from './read-rows.js';

/** A column as its register is read: labels for choices, Có and Không, numbers that can be read in one way only. */
export function registerColumn(column: RegisterColumn, readers: readonly ((row: Row) => Cell)[]): ExportColumn {
  const write = writerOf(column);
  return {
    heading: column.header.vi,
    kind: kindOf(column),
    read(row) {
      for (const read of readers) {
        const value = read(row);
        if (value !== null) return write(value);
      }
      return null;
    },
  };
}

function kindOf({ kind }: RegisterColumn): CellKind {
  if (kind === 'DATE') return 'DAY';
  return kind === 'INTEGER' || kind === 'YEAR' || kind === 'MONEY' || kind === 'DECIMAL' ? 'NUMBER' : 'TEXT';
}

type Writer = (value: Exclude<Cell, null>) => Cell;

function writerOf(column: RegisterColumn): Writer {
  if (column.kind === 'CHOICE') return (value) => column.choices[String(value)]?.label.vi ?? value;
  if (column.kind === 'BOOLEAN') return (value) => (value === true ? 'Có' : 'Không');
  if (column.kind === 'DECIMAL') return (value) => unambiguous(String(value));
  return column.kind === 'TIME' ? (value) => localTime(String(value)) : (value) => value;
}

/** `1.234` may be a thousand; `1.2340` may not. */
const unambiguous = (decimal: string): string => (/^-?\d{1,3}\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal);

const vietnamAheadMs = 7 * 3_600_000;

/** An instant as the clock on the wall showed it. */
const localTime = (instant: string): string =>
  new Date(Date.parse(instant) + vietnamAheadMs).toISOString().slice(0, 19);

const originLabels: Readonly<Record<string, string>> = {
  SAMPLE: 'SAMPLE (số liệu mẫu)',
  REAL: 'REAL (số liệu thật)',
};

/** No column of any register: reading it back passes over it. */
export const originColumn: ExportColumn = {
  heading: 'Nguồn gốc dữ liệu',
  kind: 'TEXT',
  read: (row) => originLabels[String(row[originField])] ?? String(row[originField]),
};
