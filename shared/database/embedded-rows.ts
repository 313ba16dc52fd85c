import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Embedding } from './embedding.js';
import { RowMaker } from './row-maker.js';

/** The rows of one embedding in a statement: its SQL, and what is made of the values that it brings. */
export interface EmbeddedRows {
  readonly field: string;
  /** What is selected, and from where; the join never loses or doubles a parent. */
  readonly select: string;
  readonly join: string;
  readonly width: number;
  make(values: readonly unknown[], from: number): unknown;
}

interface Parts {
  readonly field: string;
  readonly source: Embedding<never>;
  readonly columns: readonly ColumnMetadata[];
}

/** Its columns stand beside those of the parent; one that is never null tells whether there is a row. */
export function embeddedOne(dataSource: DataSource, { field, source, columns: asked }: Parts): EmbeddedRows {
  const metadata = dataSource.getMetadata(source.entity);
  const columns = asked.some(({ isNullable }) => !isNullable) ? asked : [...asked, ...metadata.primaryColumns];
  const maker = new RowMaker(metadata, columns);
  const key = columns.findIndex(({ isNullable }) => !isNullable);
  const names = columns.map(({ databaseName }) => `c.${databaseName}`);
  return {
    field,
    select: columns.map(({ databaseName }) => `"${field}".${databaseName}`).join(', '),
    join: `LEFT JOIN LATERAL (SELECT ${names.join(', ')} FROM ${source.from} LIMIT 1) AS "${field}" ON true`,
    width: maker.width,
    make: (values, from) => (values[from + key] === null ? null : maker.make(values, from)),
  };
}

/** They come as JSON, each a list of its values; null where a column's values would not survive that. */
export function embeddedList(dataSource: DataSource, { field, source, columns }: Parts): EmbeddedRows | null {
  const carried = columns.map((column) => carriedAs(dataSource, column));
  if (!carried.every((one) => one !== null)) return null;
  const maker = new RowMaker(dataSource.getMetadata(source.entity), columns);
  return {
    field,
    select: `(SELECT json_agg(json_build_array(${carried.join(', ')})) FROM (SELECT c.* FROM ${source.from}) AS c)`,
    join: '',
    width: 1,
    make: (all, from) => ((all[from] ?? []) as unknown[][]).map((list) => maker.make(list)),
  };
}

const sameInJson = new Set(['text', 'character varying', 'uuid', 'boolean', 'integer', 'smallint', 'date', 'jsonb']);
const textInJson = new Set(['bigint', 'numeric', 'timestamp with time zone']); // else numbers are rounded, instants written anew

/** SQL of a value that JSON carries as the driver would bring it; null: of none. */
function carriedAs(dataSource: DataSource, column: ColumnMetadata): string | null {
  const type = dataSource.driver.normalizeType(column);
  const sql = `c.${column.databaseName}`;
  if (sameInJson.has(type)) return sql;
  return textInJson.has(type) && !column.isArray ? `${sql}::text` : null;
}
