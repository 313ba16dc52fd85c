import { badInput } from '../errors/hub-error.js';
import { columnsOf, type RegisterLayout } from '../import/register-layout.js';
import type { Queryable } from '../outbox/outbox-event.js';
import type { AccessTable } from '../trust/access-table.js';
import type { Viewer } from '../trust/viewer.js';
import { CodeLookup, type CodeSource } from './code-lookup.js';
import { type Cell, type ExportColumn, readerOf } from './export-column.js';
import type { ExportList } from './export-lists.js';
import { demandFields, type ExportField, originField } from './list-fields.js';
import type { Row } from './read-rows.js';
import { originColumn, registerColumn } from './register-column.js';

/** A register whose rows a list gives: exported in its own columns, and so read back as what it was. */
export interface RegisterExport {
  readonly register: { readonly name: string; readonly layout: RegisterLayout };
  /** The root field. */
  readonly list: string;
  /**
   * Where a column stands in a row of the list: the first of these that says something; none: it stays blank, which
   * states nothing. A column that is left out stands under its own name.
   */
  readonly paths: Readonly<Record<string, readonly (string | CodeSource)[]>>;
  /** Rows that the register could not tell from others: read back, they would be taken for those. */
  readonly leavesOut?: { readonly paths: readonly string[]; readonly when: (values: readonly Cell[]) => boolean };
}

/** What is read of the rows of a list, which of them go out, and in which columns. */
export interface ExportShape {
  readonly fields: readonly ExportField[];
  readonly columns: readonly ExportColumn[];
  /** What is to be known of a page before it is written. */
  readonly prepare: (db: Queryable, rows: readonly Row[]) => Promise<void>;
  readonly takes: (row: Row) => boolean;
}

interface Asked {
  readonly list: ExportList;
  readonly table: AccessTable;
  readonly viewer: Viewer;
}

/** A register as it is brought, so that importing it finds no difference. What it could not hold is left out. */
export function registerShape(
  { register: { layout }, paths, leavesOut = noneLeftOut }: RegisterExport,
  { list, table, viewer }: Asked,
): ExportShape {
  const lookups: CodeLookup[] = [];
  const readerAt = (source: string | CodeSource): ((row: Row) => Cell) => {
    if (typeof source === 'string') return readerOf({ steps: source.split('.') });
    const lookup = new CodeLookup(source.find, readerAt(source.path));
    lookups.push(lookup);
    return lookup.read;
  };
  const wanted = columnsOf(layout).map(({ key, column }) => ({ column, sources: paths[key] ?? [key] }));
  const read = new Set([...wanted.flatMap(({ sources }) => sources.map(pathOf)), ...leavesOut.paths]);
  const fields = demandFields(list, [...read], { table, viewer });
  const columns = wanted.map(({ column, sources }) => registerColumn(column, sources.map(readerAt)));
  const required = columns.filter((_, index) => wanted[index]?.column.required === true);
  const judged = leavesOut.paths.map(readerAt);
  return {
    fields,
    columns: fields.some(({ path }) => path === originField) ? [...columns, originColumn] : columns,
    async prepare(db, rows) {
      for (const lookup of lookups) await lookup.learn(db, rows);
    },
    takes: (row) =>
      required.every((column) => column.read(row) !== null) && !leavesOut.when(judged.map((value) => value(row))),
  };
}

const noneLeftOut: NonNullable<RegisterExport['leavesOut']> = { paths: [], when: () => false };

const pathOf = (source: string | CodeSource): string => (typeof source === 'string' ? source : source.path);

export function findRegister(registers: readonly RegisterExport[], { field }: ExportList, name: string) {
  const own = registers.filter(({ list }) => list === field);
  const found = own.find(({ register }) => register.name === name);
  if (found !== undefined) return found;
  const known = own.map(({ register }) => register.name).join(', ');
  throw badInput({
    vi: `register: danh sách ${field} không xuất được theo biểu “${name.slice(0, 80)}”. Có: ${known || 'chưa có biểu nào'}.`,
    en: `register: the list ${field} cannot leave in the form “${name.slice(0, 80)}”. There are: ${known || 'none yet'}.`,
  });
}
