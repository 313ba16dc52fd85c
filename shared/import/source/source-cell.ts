import { timeOfSerial, type DateSystem } from './date-serial.js';

/** What one cell of a file holds, before any column says what it should hold. A blank cell is no cell. */
export type SourceCell =
  | { readonly kind: 'TEXT'; readonly text: string }
  | NumberCell
  | { readonly kind: 'BOOLEAN'; readonly text: 'TRUE' | 'FALSE' }
  /** `#N/A`, `#REF!` and their like. */
  | { readonly kind: 'ERROR'; readonly text: string }
  /** A formula whose last result the file does not carry. */
  | { readonly kind: 'FORMULA'; readonly text: string }
  /** A text that swallowed the lines after it, because its quote was closed too late. */
  | { readonly kind: 'SWALLOWED_LINES'; readonly text: string };

export interface NumberCell {
  readonly kind: 'NUMBER';
  /** The digits of the file, which may carry the dust of binary fractions: 89.950000000000003. */
  readonly text: string;
  readonly look: 'PLAIN' | 'DATE' | 'PERCENT';
  readonly dateSystem: DateSystem;
}

/** One row of a sheet; `cells` is sparse and counts columns from 0. */
export interface SourceRow {
  /** As the person sees it in the margin. */
  readonly number: number;
  readonly cells: readonly (SourceCell | undefined)[];
  readonly isHidden: boolean;
}

export interface MergedRange {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface SourceSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Merged cells, by the row that they start in. A CSV file has none. */
  readonly merges: readonly MergedRange[];
  readonly rows: AsyncIterable<SourceRow>;
  /** CSV: a row with more cells than the header has shifted. A worksheet may hold notes beside its table. */
  readonly isDelimited: boolean;
}

/** What the person sees in the cell: a day, and the time on it, for a serial number that is formatted as one. */
export function shownText(cell: SourceCell): string {
  if (cell.kind !== 'NUMBER' || cell.look !== 'DATE') return cell.text;
  const time = timeOfSerial(Number(cell.text), cell.dateSystem);
  return time === null ? cell.text : dayAndTime(time);
}

/** As a Vietnamese reader writes it: 31/12/2024, or 31/12/2024 08:30:00. */
function dayAndTime(time: string): string {
  const [day = '', ...clock] = time.split('T');
  return [day.split('-').reverse().join('/'), ...clock].join(' ');
}
