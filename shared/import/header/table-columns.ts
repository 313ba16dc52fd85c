import { columnReader, type ColumnReader } from '../cell/column-reader.js';
import type { ImportLimits } from '../import-limits.js';
import type { RegisterColumn, RegisterLayout } from '../register-layout.js';
import { foldText } from '../text/fold-text.js';
import type { HeaderRow } from './header-row.js';

/** A column of the register where this sheet has it. */
export interface TableColumn {
  readonly key: string;
  readonly index: number;
  readonly column: RegisterColumn;
  readonly headerFold: string;
  readonly read: ColumnReader;
}

/** A sheet's table: its columns, and how far the header reaches. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly width: number;
}

export function tableOf({ cells }: HeaderRow, layout: RegisterLayout, limits: ImportLimits): Table {
  const columns = cells.flatMap(({ key, column: index, text }) => {
    const column = key === null ? undefined : layout.columns[key];
    if (key === null || column === undefined) return [];
    return [{ key, index, column, headerFold: foldText(text), read: columnReader(column, limits.cellCharacters) }];
  });
  return { columns, width: (cells.at(-1)?.column ?? -1) + 1 };
}
