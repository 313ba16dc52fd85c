import { HubError } from '../errors/hub-error.js';
import type { Page } from '../graphql/connection.type.js';
import { checkPageSize } from '../graphql/page.args.js';
import { isLocalDate } from '../time/local-date.js';
import type { ReadTransaction } from './read-transaction.js';
import { asEntity, columnsOf } from './select.js';

/** A total order: the last column is unique. Columns must be NOT NULL. */
type OrderColumn = { readonly column: string; readonly type: 'text' | 'date' | 'integer' | 'bigint' };

export interface PageQuery<Entity> {
  readonly entity: new () => Entity;
  /** What follows FROM, with the entity under alias `e`. */
  readonly from: string;
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
  readonly orderBy: readonly OrderColumn[];
}

/** One page by keyset: no row is skipped or doubled while others write, and page 1,000 costs as much as page 1. */
export async function readPage<Entity extends object>(
  db: ReadTransaction,
  query: PageQuery<Entity>,
  { first, after }: { first: number; after?: string | null },
): Promise<Page<Entity>> {
  const size = checkPageSize(first);
  const keys = query.orderBy.map(({ column }) => column);
  const position = after ? keysetOf(after, query.orderBy, query.parameters.length) : null;
  const where = [...query.where, ...(position === null ? [] : [`(${keys.join(', ')}) > (${position.placeholders})`])];
  const rows = await db.query<{ page_key: string[] }>(
    `SELECT ${columnsOf(db, query.entity, 'e')}, ARRAY[${keys.map((key) => `${key}::text`).join(', ')}] AS page_key
     FROM ${query.from} ${whereClause(where)} ORDER BY ${keys.join(', ')} LIMIT ${size + 1}`,
    [...query.parameters, ...(position?.values ?? [])],
  );
  const edges = rows
    .slice(0, size)
    .map(({ page_key, ...row }) => ({ node: asEntity(query.entity, row), cursor: encodeCursor(page_key) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: position !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countAll: () => countAll(db, query),
  };
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

const encodeCursor = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

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
