import { HubError } from '../errors/hub-error.js';
import type { AskedOf } from '../graphql/asked-fields.js';
import type { Page } from '../graphql/connection.type.js';
import { checkPageSize } from '../graphql/page.args.js';
import { isLocalDate } from '../time/local-date.js';
import { type FieldSources, type Projection, projectionFor, wholeRows } from './projection.js';
import type { ReadTransaction } from './read-transaction.js';

/** A total order: the last column is unique. Columns must be NOT NULL. */
type OrderColumn = { readonly column: string; readonly type: 'text' | 'date' | 'integer' | 'bigint' };

export interface PageQuery<Entity> {
  readonly entity: new () => Entity;
  /** What follows FROM, with the entity under alias `e`. */
  readonly from: string;
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
  readonly orderBy: readonly OrderColumn[];
  /** What its fields need: with it, only what an answer needs is read, and in one statement where that is possible. */
  readonly sources?: FieldSources<Entity>;
}

/** One page by keyset: no row is skipped or doubled while others write, and page 1,000 costs as much as page 1. */
export async function readPage<Entity extends object>(
  db: ReadTransaction,
  query: PageQuery<Entity>,
  { first, after }: { first: number; after?: string | null },
  asked?: AskedOf,
): Promise<Page<Entity>> {
  const { entity, sources, orderBy, parameters } = query;
  const size = checkPageSize(first, db.largestPage);
  const position = after ? keysetOf(after, orderBy, parameters.length) : null;
  const keys = orderBy.map(({ column }) => column);
  const where = [...query.where, ...(position === null ? [] : [`(${keys.join(', ')}) > (${position.placeholders})`])];
  const projection =
    sources === undefined || asked === undefined
      ? wholeRows(db.dataSource.getMetadata(entity))
      : projectionFor(db.dataSource, { entity, sources }, asked);
  const sql = pageSql(projection, { from: query.from, where, keys, limit: size + 1 });
  const read = await db.valuesOf(sql, [...parameters, ...(position?.values ?? [])]);
  const { length: width } = projection.select;
  const rows = read.map((values) => ({
    node: projection.make(values, width + 1) as Entity,
    key: values[width] as string,
  }));
  return pageOf(rows, { size, hasPreviousPage: position !== null, countAll: () => countAll(db, query) });
}

interface PageStatement {
  readonly from: string;
  readonly where: readonly string[];
  readonly keys: readonly string[];
  readonly limit: number;
}

/** What is embedded is looked up for the rows of the page only, after its limit. */
function pageSql(projection: Projection, { from, where, keys, limit }: PageStatement): string {
  const order = `ORDER BY ${keys.join(', ')}`;
  const page = (...columns: string[]): string =>
    `SELECT ${[...columns, pageKeySql(keys)].join(', ')} FROM ${from} ${whereClause(where)} ${order} LIMIT ${limit}`;
  if (projection.embedded.length === 0) return page(...projection.select);
  const embedded = projection.embedded.map(({ select }) => select);
  const joins = projection.embedded.map(({ join }) => join).join(' ');
  return `SELECT ${[...projection.select, 'page_key', ...embedded].join(', ')} FROM (${page('e.*')}) AS e ${joins} ${order}`;
}

/** A row and the text that its cursor is made of. */
interface PageRow<Entity> {
  readonly node: Entity;
  readonly key: string;
}

interface PageParts {
  readonly size: number;
  readonly hasPreviousPage: boolean;
  readonly countAll: () => Promise<number>;
}

/** A page of rows, of which one more than its size was read. */
export function pageOf<Entity>(
  rows: readonly PageRow<Entity>[],
  { size, hasPreviousPage, countAll }: PageParts,
): Page<Entity> {
  const edges = rows.slice(0, size).map(({ node, key }) => new Edge(node, key));
  return { edges, pageInfo: new Place(edges, rows.length > size, hasPreviousPage), countAll };
}

/** The columns that a page is ordered by, as SQL that its cursors are made of. */
export const pageKeySql = (keys: readonly string[]): string =>
  `json_build_array(${keys.map((key) => `${key}::text`).join(', ')})::text AS page_key`;

/** Cursors are made for those who ask for them. */
class Edge<Entity> {
  constructor(
    readonly node: Entity,
    private readonly key: string,
  ) {}

  get cursor(): string {
    return Buffer.from(this.key).toString('base64url');
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
