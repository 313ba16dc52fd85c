import type { WriteTransaction } from '../database/write-transaction.js';
import type { Bilingual } from '../errors/hub-error.js';
import type { EntityType } from '../identity/entity-types.js';
import type { LocalDate } from '../time/local-date.js';
import type { RecordRow } from './record.entity.js';
import type { StateMachine } from './state-machine.js';

export type RevisionKind = 'CREATED' | 'CHANGED' | 'MOVED' | 'IMPORTED' | 'REMOVED';

/** One row before and after; null before: it is new; null after: it goes. */
export interface RecordChange<Row extends RecordRow> {
  readonly kind: RevisionKind;
  readonly before: Row | null;
  readonly after: Row | null;
  readonly reason: string | null;
}

/** Where and when a change is made. */
export interface Writing {
  readonly transaction: WriteTransaction;
  readonly today: LocalDate;
}

/** A move from one state to another, dated by the caller. */
export interface Move<Row extends RecordRow> {
  readonly row: Row;
  readonly to: string;
  readonly on: LocalDate;
}

/** How rows of one kind are kept: what must hold, and what the database would refuse. */
export interface RecordStore<Row extends RecordRow> {
  readonly type: EntityType;
  readonly title: Bilingual;
  readonly entity: new () => Row;
  /** Columns that follow from the others, such as who decides. */
  readonly complete?: (row: Row, writing: Writing) => Partial<Row> | Promise<Partial<Row>>;
  /** Everything that speaks against the row as it would stand; empty: it may. */
  readonly faults?: (
    change: RecordChange<Row>,
    writing: Writing,
  ) => readonly Bilingual[] | Promise<readonly Bilingual[]>;
  /** What the database refuses, by the name of its constraint. */
  readonly refusals?: Readonly<Record<string, Bilingual>>;
  readonly states?: RecordStates<Row>;
  /** Tells others of the change, after it was written and in its transaction; left out: the outbox says that it happened. */
  readonly publish?: (writing: Writing, ids: readonly string[]) => Promise<void>;
  /** For records about persons: whose history it is. It is kept sealed with that person's key. */
  readonly subjectOf?: (row: Row) => string;
}

export interface RecordStates<Row extends RecordRow> {
  readonly property: keyof Row & string;
  readonly machine: StateMachine;
  /** The enumeration in the graph. */
  readonly type: object;
  /** What a move writes besides the state, such as its day. */
  readonly apply?: (move: Move<Row>) => Partial<Row>;
}

/** What an agency maintains: how its rows are kept, and what a caller may send. */
export interface RecordKind<Row extends RecordRow, Input extends object> extends RecordStore<Row> {
  /** An input type whose properties are those of the row that a caller may set. */
  readonly input: new () => Input;
  /** The id of a new row, where it follows from what the row is about; left out: a random one. */
  readonly identify?: (input: Input) => string;
}

/** Keeps the types of row and input while a kind is written. */
export const recordKind = <Row extends RecordRow, Input extends object>(
  kind: RecordKind<Row, Input>,
): RecordKind<Row, Input> => Object.freeze(kind);
