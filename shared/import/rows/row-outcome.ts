import type { Bilingual } from '../../errors/hub-error.js';
import type { CellFault } from '../cell/cell-fault.js';
import { ignoreReasons, type IgnoreReason } from '../import-reason.js';
import type { SourceRow } from '../source/source-cell.js';

/** Where a row stands: the sheet, and the number in its margin. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** A cell as the file has it, for whoever repairs the row. May be personal: a quarantine keeps it encrypted. */
export interface OriginalCell {
  readonly address: string;
  /** null: a cell outside the register's columns. */
  readonly key: string | null;
  readonly text: string;
  /** Left out: not a number of a worksheet. Given back as text, 0.895 shown as 89,5 % would be another value. */
  readonly number?: 'PLAIN' | 'PERCENT';
}

/** Where the file has a column of the register, counted from 0. */
export interface ColumnPlace {
  readonly key: string;
  readonly index: number;
}

/** What is wrong with one cell of a row, and where. */
export interface RowFault extends CellFault {
  readonly address: string;
  readonly key: string | null;
  readonly found: string;
}

/** What became of one source row: exactly one of three. */
export type RowOutcome<Row> =
  | (RowPlace & {
      readonly outcome: 'READY';
      readonly values: Row;
      /** The row as the file has it, for whoever still finds a fault with it. */
      readonly source: SourceRow;
      readonly columns: readonly ColumnPlace[];
    })
  | (RowPlace & {
      readonly outcome: 'QUARANTINED';
      readonly faults: readonly RowFault[];
      readonly cells: readonly OriginalCell[];
    })
  | (RowPlace & { readonly outcome: 'IGNORED'; readonly reason: IgnoreReason; readonly message: Bilingual });

/** As a sentence names a row. */
export const nameOfRow = ({ sheet, row }: RowPlace): Bilingual => ({
  vi: `hàng ${row} của trang “${sheet}”`,
  en: `row ${row} of sheet “${sheet}”`,
});

export function ignoredRow(place: RowPlace, reason: Exclude<IgnoreReason, 'EXACT_REPEAT'>): RowOutcome<never> {
  return { ...place, outcome: 'IGNORED', reason, message: ignoreReasons[reason]() };
}

export const repeatedRow = (place: RowPlace, earlier: RowPlace): RowOutcome<never> => ({
  ...place,
  outcome: 'IGNORED',
  reason: 'EXACT_REPEAT',
  message: ignoreReasons.EXACT_REPEAT(nameOfRow(earlier)),
});
