import type { GraphQLResolveInfo } from 'graphql';
import { HubError } from '../errors/hub-error.js';
import type { Page } from '../graphql/connection.type.js';
import { checkPageSize } from '../graphql/page.args.js';
import { isLocalDate } from '../time/local-date.js';
import { type FieldReads, projectionFor } from './projection.js';
import type { ReadTransaction } from './read-transaction.js';
import { columnsOf } from './select.js';

/** A total order: the last column is unique. Columns must be NOT NULL. */
type OrderColumn = { readonly column: string; readonly type: 'text' | 'date' | 'integer' | 'bigint' };

export interface PageQuery<Entity> {
  readonly entity: new () => Entity;
  /** What follows FROM, with the entity under alias `e`. */
  readonly from: string;
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
  readonly orderBy: readonly OrderColumn[];
  /** What computed fields read: with it, only the columns that an answer needs are fetched. */
  readonly reads?: FieldReads<Entity>;
}

/** One page by keyset: no row is skipped or doubled while others write, and page 1,000 costs as much as page 1. */
export async function readPage<Entity extends object>(
  db: ReadTransaction,
  query: PageQuery<Entity>,
  { first, after }: { first: number; after?: string | null },
  info?: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
): Promise<Page<Entity>> {
  const size = checkPageSize(first, db.largestPage);
  const keys = query.orderBy.map(({ column }) => column);
  const position = after ? keysetOf(after, query.orderBy, query.parameters.length) : null;
  const where = [...query.where, ...(position === null ? [] : [`(${keys.join(', ')}) > (${position.placeholders})`])];
  const { entity, reads } = query;
  const projection =
    reads === undefined || info === undefined ? null : projectionFor(db.dataSource.getMetadata(entity), reads, info);
  const rows = await db.query<PageRow>(
    `SELECT ${columnsOf(db, entity, 'e', projection?.properties)}, ${pageKeySql(keys)}
     FROM ${query.from} ${whereClause(where)} ORDER BY ${keys.join(', ')} LIMIT ${size + 1}`,
    [...query.parameters, ...(position?.values ?? [])],
  );
  const prototype = projection?.prototype ?? (entity.prototype as object);
  return pageOf<Entity>(rows, {
    size,
    prototype,
    hasPreviousPage: position !== null,
    countAll: () => countAll(db, query),
  });
}

interface PageParts {
  readonly size: number;
  /** What its rows become. */
  readonly prototype: object;
  readonly hasPreviousPage: boolean;
  readonly countAll: () => Promise<number>;
}

/** A page of rows, of which one more than its size was read. */
export function pageOf<Entity>(rows: readonly PageRow[], parts: PageParts): Page<Entity> {
  const { size, prototype, hasPreviousPage, countAll } = parts;
  const edges = rows
    .slice(0, size)
    .map((row) => new Edge(Object.assign(Object.create(prototype) as object, row) as Entity, row));
  return { edges, pageInfo: new Place(edges, rows.length > size, hasPreviousPage), countAll };
}

/** The columns that a page is ordered by, as SQL that its cursors are made of. */
export const pageKeySql = (keys: readonly string[]): string =>
  `json_build_array(${keys.map((key) => `${key}::text`).join(', ')})::text AS page_key`;

export interface PageRow {
  readonly page_key: string;
}

/** Cursors are made for those who ask for them. */
class Edge<Entity> {
  constructor(
    readonly node: Entity,
    private readonly row: PageRow,
  ) {}

  get cursor(): string {
    return Buffer.from(this.row.page_key).toString('base64url');
  }
}

class Place {
  constructor(
    private readonly edges: readonly Edge<unknown>[],
    readonly hasNextPage: boolean,
    readonly hasPreviousPage: boolean,
  ) {}

  get startCursor(): string | null {
    return this.edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }
}

async function countAll<Entity>(db: ReadTransaction, { from, where, parameters }: PageQuery<Entity>): Promise<number> {
  const rows = await db.query<{ count: string }>(
    `SELECT count(*) AS count FROM ${from} ${whereClause(where)}`,
    parameters,
  );
  return Number(rows[0]?.count ?? 0);
}

const whereClause = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.map((condition) => `(${condition})`).join(' AND ')}`;

function keysetOf(cursor: string, orderBy: readonly OrderColumn[], offset: number) {
  const values = decodeCursor(cursor);
  if (values?.length !== orderBy.length) throw invalidCursor();
  orderBy.forEach(({ type }, index) => {
    if (!isOfType(values[index] ?? '', type)) throw invalidCursor();
  });
  const placeholders = orderBy.map(({ type }, index) => `$${offset + index + 1}::${type}`).join(', ');
  return { values, placeholders };
}

function decodeCursor(cursor: string): string[] | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) && key.every((part) => typeof part === 'string') ? key : null;
  } catch {
    return null;
  }
}

const isOfType = (value: string, type: OrderColumn['type']): boolean => {
  if (type === 'date') return isLocalDate(value);
  if (type === 'text') return !value.includes('\0');
  return (type === 'integer' ? /^-?\d{1,9}$/ : /^-?\d{1,18}$/).test(value);
};

const invalidCursor = (): HubError =>
  new HubError('INVALID_CURSOR', {
    vi: 'Con trỏ after không hợp lệ. Dùng lại endCursor hoặc cursor đã nhận.',
    en: 'The cursor in after is not one of ours. Use an endCursor or cursor that you received.',
  });
