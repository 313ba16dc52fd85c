import type { Bilingual } from '../errors/hub-error.js';
import type { LocalDate } from '../time/local-date.js';
import { foldText } from './text/fold-text.js';

interface ColumnBase {
  /** The header as an agency knows it, and in English. Both are recognised on import. */
  readonly header: Bilingual;
  /** Other headers in use for the same thing. */
  readonly synonyms?: readonly string[];
  /** What to write here, in one sentence: shown in the template while the cell is filled in. */
  readonly help: Bilingual;
  readonly required?: boolean;
  /** Shown in the row of the template that is marked as an example. Never a real person or case. */
  readonly example?: string;
  /** PERSONAL: what stands in such a cell may not leave the quarantine, nor appear in a log. */
  readonly classification?: 'PUBLIC' | 'INTERNAL' | 'PERSONAL' | 'RESTRICTED';
}

interface TextColumn extends ColumnBase {
  readonly kind: 'TEXT';
  readonly maxLength?: number;
}
/** A code stays text: 0012 is not 12. */
interface CodeColumn extends ColumnBase {
  readonly kind: 'CODE';
  readonly maxLength?: number;
  readonly pattern?: RegExp;
}
interface IntegerColumn extends ColumnBase {
  readonly kind: 'INTEGER';
  readonly min?: number;
  readonly max?: number;
}
/** Exact decimal text, `1234.5`. With `percent`, `89,5 %` and cells formatted as percent are read as 89.5. */
interface DecimalColumn extends ColumnBase {
  readonly kind: 'DECIMAL';
  readonly min?: number;
  readonly max?: number;
  readonly percent?: boolean;
}
/** Whole VND as text; not negative unless `min` says so. */
interface MoneyColumn extends ColumnBase {
  readonly kind: 'MONEY';
  readonly min?: bigint;
  readonly max?: bigint;
}
interface DateColumn extends ColumnBase {
  readonly kind: 'DATE';
  readonly min?: LocalDate;
  readonly max?: LocalDate;
}
/** A local time `YYYY-MM-DDTHH:MM:SS`; the day alone where the cell says no time. */
interface TimeColumn extends ColumnBase {
  readonly kind: 'TIME';
}
interface YearColumn extends ColumnBase {
  readonly kind: 'YEAR';
  readonly min?: number;
  readonly max?: number;
}
interface BooleanColumn extends ColumnBase {
  readonly kind: 'BOOLEAN';
}
interface ChoiceColumn extends ColumnBase {
  readonly kind: 'CHOICE';
  readonly choices: Readonly<Record<string, Choice>>;
}
/** One answer of a closed list: the value of the enum is its key in `choices`. */
export interface Choice {
  readonly label: Bilingual;
  readonly synonyms?: readonly string[];
}

export type RegisterColumn =
  | TextColumn
  | CodeColumn
  | IntegerColumn
  | DecimalColumn
  | MoneyColumn
  | DateColumn
  | TimeColumn
  | YearColumn
  | BooleanColumn
  | ChoiceColumn;

export type RegisterColumns = Readonly<Record<string, RegisterColumn>>;

/** A register as an agency fills it in: one table, columns in the order of the template, each under the key of its property. */
export interface RegisterLayout<Columns extends RegisterColumns = RegisterColumns> {
  readonly name: Bilingual;
  readonly columns: Columns;
  /** What tells one row from another; two rows of one file with the same key and other content contradict each other. */
  readonly naturalKey: readonly string[];
}

export type ImportedValue = string | number | boolean;

type ValueOf<Column extends RegisterColumn> = Column extends ChoiceColumn
  ? keyof Column['choices'] & string
  : Column extends IntegerColumn | YearColumn
    ? number
    : Column extends BooleanColumn
      ? boolean
      : string;

/** The typed values of a ready row. `undefined` is a blank cell: not stated, which never erases. */
export type RowOf<Layout> =
  Layout extends RegisterLayout<infer Columns>
    ? {
        readonly [Key in keyof Columns]:
          ValueOf<Columns[Key]> | (Columns[Key] extends { readonly required: true } ? never : undefined);
      }
    : never;

/** Declares a register, and refuses a layout that could not be read back without a guess. */
export function defineRegister<const Columns extends RegisterColumns>(
  layout: RegisterLayout<Columns> & { readonly naturalKey: readonly (keyof Columns & string)[] },
): RegisterLayout<Columns> {
  const columns = columnsOf(layout);
  if (columns.length === 0) throw new RangeError(`${layout.name.en}: a register has at least one column`);
  refuseRepeats(
    columns.flatMap(({ column }) => headersOf(column)),
    `${layout.name.en}: two columns share the header`,
  );
  for (const { key, column } of columns) {
    if (column.kind !== 'CHOICE') continue;
    refuseRepeats(choiceTexts(column.choices), `${layout.name.en}.${key}: two choices share the label`);
  }
  const unknown = layout.naturalKey.filter((key) => !Object.hasOwn(layout.columns, key));
  if (unknown.length > 0) throw new RangeError(`${layout.name.en}: no column ${unknown.join(', ')} for the key`);
  return layout;
}

export const columnsOf = (layout: RegisterLayout): { key: string; column: RegisterColumn }[] =>
  Object.entries(layout.columns).map(([key, column]) => ({ key, column }));

/** Every header that means this column. */
export const headersOf = ({ header, synonyms = [] }: RegisterColumn): string[] =>
  distinctFolds([header.vi, header.en, ...synonyms]);

/** Every text that means one of the choices; the same one twice for one choice is no contradiction. */
const choiceTexts = (choices: Readonly<Record<string, Choice>>): string[] =>
  Object.entries(choices).flatMap(([value, { label, synonyms = [] }]) =>
    distinctFolds([value, label.vi, label.en, ...synonyms]),
  );

const distinctFolds = (texts: readonly string[]): string[] => [...new Set(texts.map(foldText))];

function refuseRepeats(folds: readonly string[], complaint: string): void {
  const repeated = folds.find((fold, index) => fold === '' || folds.indexOf(fold) !== index);
  if (repeated !== undefined) throw new RangeError(`${complaint} “${repeated}”`);
}
