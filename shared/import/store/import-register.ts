import type { Bilingual } from '../../errors/hub-error.js';
import type { RecordChange, RecordKind, Writing } from '../../records/record-kind.js';
import type { RecordRow } from '../../records/record.entity.js';
import type { RecordWriting } from '../../records/save-records.js';
import type { RegisterLayout, RowOf } from '../register-layout.js';
import type { RowOutcome } from '../rows/row-outcome.js';
import type { ColumnFault } from './row-fault.js';
import { type RowResult, writeReadyRows } from './write-ready-rows.js';

/** A row as the reader gave it: typed, and with the way back to its cells. */
export type ReadyRow<Row = unknown> = Extract<RowOutcome<Row>, { outcome: 'READY' }>;

/** Undefined: not stated, and kept as it is. */
export type Stated<Input> = { readonly [Key in keyof Input]?: Input[Key] | undefined };

/** What a row of a file says in our words, or what is wrong with it. */
export type Resolved<Input> =
  | {
      readonly input: Stated<Input>;
      /** The row that it is about; null: a new one. */
      readonly id: string | null;
    }
  | { readonly faults: readonly ColumnFault[] };

/** A row that became a new record. */
export interface CreatedRow<Row> {
  readonly row: Row;
  readonly id: string;
}

/** A register that can be imported: how its file looks, and how a row of it becomes a record. */
export interface RegisterImport<Layout extends RegisterLayout, Row extends RecordRow, Input extends object> {
  /** As it stands in addresses: `staff-quotas`. */
  readonly name: string;
  readonly layout: Layout;
  /** All of them are needed to send a file in. */
  readonly scopes: readonly string[];
  readonly kind: RecordKind<Row, Input>;
  /** Columns that a new row cannot do without; an existing one may leave them blank. */
  readonly neededForNew: readonly (keyof RowOf<Layout> & string)[];
  /** One for each row, in order; in a few statements for all of them. */
  resolve(rows: readonly RowOf<Layout>[], writing: RecordWriting): Promise<readonly Resolved<Input>[]>;
  /** Writes down which new record is which row's, where no column of the record says it: a person’s number is not kept. */
  readonly remember?: (created: readonly CreatedRow<RowOf<Layout>>[], writing: RecordWriting) => Promise<void>;
  /**
   * How the outbox tells of what was written. `ROW` (left out): an event for each row, for registers that others follow
   * thing by thing. `CHUNK`: one event for a chunk of rows, which says how many; for rows by the million.
   */
  readonly eventsPer?: 'ROW' | 'CHUNK';
  /** The kind's own rules over many rows at once: the same verdicts with fewer statements. Left out: one row at a time. */
  readonly faults?: (
    changes: readonly RecordChange<Row>[],
    writing: Writing,
  ) => Promise<readonly (readonly Bilingual[])[]>;
}

/** The same, for whoever need not know what its rows are. */
export interface ImportRegister {
  readonly name: string;
  readonly layout: RegisterLayout;
  readonly scopes: readonly string[];
  readonly neededForNew: readonly string[];
  /** Writes what can be written; every row ends as one of the results, in order. */
  write(writing: RecordWriting, rows: readonly ReadyRow[], reason: string): Promise<readonly RowResult[]>;
}

/** Keeps the types of file, row and input while a register is written. */
export const importRegister = <Layout extends RegisterLayout, Row extends RecordRow, Input extends object>(
  register: RegisterImport<Layout, Row, Input>,
): ImportRegister => ({
  name: register.name,
  layout: register.layout,
  scopes: register.scopes,
  neededForNew: register.neededForNew,
  write: (writing, rows, reason) =>
    writeReadyRows(register, writing, { rows: rows as readonly ReadyRow<RowOf<Layout>>[], reason }),
});
