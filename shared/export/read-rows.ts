import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema } from 'graphql';
import { HubError } from '../errors/hub-error.js';
import type { RequestContext } from '../service/request-context.js';
import { databaseGone } from '../service/graphql-executor.js';
import { exportPageRows } from './export-transaction.js';
import type { ListArguments } from './list-arguments.js';

/** A row as the graph answers it. */
export type Row = Readonly<Record<string, unknown>>;

interface Reading {
  readonly schema: GraphQLSchema;
  readonly operation: DocumentNode;
  readonly given: ListArguments;
  /** A context with new loaders over the one transaction: what loaders remember of a page goes with it. */
  readonly contextOfPage: () => RequestContext;
}

interface Page {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All rows of a list, page by page. While a page is written out, the next is already being read. */
export async function* readRows(reading: Reading): AsyncGenerator<readonly Row[]> {
  let coming: Promise<Page> | null = readPage(reading, null);
  while (coming !== null) {
    const { nodes, pageInfo }: Page = await coming;
    coming = pageInfo.hasNextPage ? readPage(reading, pageInfo.endCursor) : null;
    coming?.catch(() => undefined); // heard when its turn comes
    yield nodes;
  }
}

/** A field that failed fails the export: a hole would look like a value. */
async function readPage({ schema, operation, given, contextOfPage }: Reading, after: string | null): Promise<Page> {
  const contextValue = contextOfPage();
  const variableValues = { ...given, first: exportPageRows, after };
  const { data, errors = [] } = await execute({ schema, document: operation, contextValue, variableValues });
  if (contextValue.db.isDatabaseGone) throw databaseGone();
  if (errors[0] !== undefined) throw reasonOf(errors[0]);
  return (data as { page: Page }).page;
}

function reasonOf(error: GraphQLError): Error {
  const cause = error.originalError ?? error;
  return (cause as { code?: unknown }).code === queryCanceled ? tooSlow() : cause;
}

const queryCanceled = '57014';

const tooSlow = (): HubError =>
  new HubError('DEADLINE_EXCEEDED', {
    vi: 'Một trang của danh sách này mất hơn 30 giây. Lọc bớt bằng tham số hoặc bớt trường trong fields.',
    en: 'A page of this list takes more than 30 seconds. Narrow it by arguments, or ask for fewer fields.',
  });
