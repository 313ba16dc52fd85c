import { cellFault } from '../cell/cell-fault.js';
import type { ImportedValue, RegisterLayout } from '../register-layout.js';
import { cleanText } from '../text/clean-text.js';
import { digestTable } from './digest-table.js';
import type { TypedRow } from './read-row.js';
import { nameOfRow, type RowFault, type RowPlace } from './row-outcome.js';

/** What an earlier row of the same file says about this one. */
export interface RepeatFinder {
  /** The earlier row that says exactly the same. */
  sameAs(row: TypedRow, place: RowPlace): RowPlace | null;
  /** The fault when an earlier row has the same key and says something else. */
  contradicts(row: TypedRow, place: RowPlace): Omit<RowFault, 'address' | 'found'> | null;
}

/** Faulty rows count too: two versions of one row must not slip in because one of them waits for repair. */
export function repeatFinder(layout: RegisterLayout): RepeatFinder {
  const sheets: string[] = [];
  const contents = digestTable();
  const keys = digestTable();
  const names = layout.naturalKey.map((key) => layout.columns[key]?.header.vi ?? key);
  const sheetNumber = (sheet: string): number => {
    if (sheets.at(-1) !== sheet) sheets.push(sheet);
    return sheets.length - 1;
  };
  const placeOf = ({ sheet, row }: { sheet: number; row: number }): RowPlace => ({ sheet: sheets[sheet] ?? '', row });

  return {
    sameAs: (row, { sheet, row: number }) => {
      const earlier = contents.firstWith(contentOf(row), sheetNumber(sheet), number);
      return earlier === null ? null : placeOf(earlier);
    },
    contradicts: ({ values }, { sheet, row }) => {
      const key = keyOf(values, layout.naturalKey);
      const earlier = key === null ? null : keys.firstWith(key, sheetNumber(sheet), row);
      if (earlier === null) return null;
      return { ...cellFault('SAME_KEY', [names, nameOfRow(placeOf(earlier))]), key: layout.naturalKey[0] ?? null };
    },
  };
}

const contentOf = ({ values, faults }: TypedRow): string =>
  JSON.stringify([values, ...faults.map(({ key, reason, found }) => [key, reason, cleanText(found)])]);

/** null: there is no key to compare, since a part of it is blank or faulty. */
function keyOf(values: Readonly<Record<string, ImportedValue | undefined>>, keys: readonly string[]): string | null {
  const parts = keys.map((key) => values[key]);
  return keys.length === 0 || parts.includes(undefined) ? null : JSON.stringify(parts);
}
