import type { ExportField } from './list-fields.js';
import type { Row } from './read-rows.js';

/** How a cell is written: a number stays a number, a day a day, and only a text can look like a formula. */
export type CellKind = 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'DAY';

export type Cell = string | number | boolean | null;

/** One column of a table file. */
export interface ExportColumn {
  readonly heading: string;
  readonly kind: CellKind;
  read(row: Row): Cell;
}

const kinds: Readonly<Record<string, CellKind>> = {
  Int: 'NUMBER',
  Float: 'NUMBER',
  Money: 'NUMBER',
  BigInt: 'NUMBER',
  Boolean: 'BOOLEAN',
  Date: 'DAY',
};

/** A field of the graph under its own path. */
export function columnOfField(field: ExportField): ExportColumn {
  const { path, leaf } = field;
  return { heading: path, kind: (leaf === null ? undefined : kinds[leaf]) ?? 'TEXT', read: readerOf(field) };
}

/** The value at the end of the path; null wherever the way ends before. */
export function readerOf({ steps }: Pick<ExportField, 'steps'>): (row: Row) => Cell {
  const [only = ''] = steps;
  if (steps.length === 1) return (row) => cellOf(row[only]);
  return (row) => {
    let value: unknown = row;
    for (const step of steps) {
      if (value === null || value === undefined) return null;
      value = (value as Row)[step];
    }
    return cellOf(value);
  };
}

/** Lists and JSON as their text. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value as Cell;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
