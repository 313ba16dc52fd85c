import { cellFault } from '../cell/cell-fault.js';
import type { ImportedValue, RegisterLayout } from '../register-layout.js';
import { cleanText } from '../text/clean-text.js';
import { digestTable } from './digest-table.js';
import { placeNumbers } from './place-numbers.js';
import type { TypedRow } from './read-row.js';
import { nameOfRow, type RowFault, type RowPlace } from './row-outcome.js';

/** What an earlier row of the same file says about this one. */
export type Repeat =
  /** It says exactly the same. */
  | { readonly sameAs: RowPlace }
  /** It has the same key and says something else. */
  | { readonly fault: Omit<RowFault, 'address' | 'found'> };

export interface RepeatFinder {
  /** Null: nothing like it came before. */
  find(row: TypedRow, place: RowPlace): Repeat | null;
}

/** Faulty rows count too: two versions of one row must not slip in because one of them waits for repair. */
export function repeatFinder(layout: RegisterLayout, expectedRows?: number): RepeatFinder {
  const hasKeys = layout.naturalKey.length > 0;
  const firsts = digestTable(hasKeys ? expectedRows : undefined);
  /** Rows without a key, and those that contradict the first of theirs. */
  const others = digestTable(hasKeys ? undefined : expectedRows);
  const places = placeNumbers();
  const names = layout.naturalKey.map((key) => layout.columns[key]?.header.vi ?? key);

  return {
    find: (row, place) => {
      const number = places.numberOf(place);
      const content = contentOf(row);
      const key = keyOf(row.values, layout.naturalKey);
      const first = key === null ? null : firsts.firstUnder(key, content, number);
      if (key !== null && first === null) return null;
      const same = first?.isSame === true ? first : others.firstUnder(content, '', number);
      if (same !== null) return { sameAs: places.placeOf(same.place) };
      if (first === null) return null;
      const fault = cellFault('SAME_KEY', [names, nameOfRow(places.placeOf(first.place))]);
      return { fault: { ...fault, key: layout.naturalKey[0] ?? null } };
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
