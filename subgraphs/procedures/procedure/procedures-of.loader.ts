import DataLoader from 'dataloader';
import { pageKeySql, pageOf, readPage } from '../../../shared/database/page.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { asEntity, columnsOf } from '../../../shared/database/select.js';
import type { Page } from '../../../shared/graphql/connection.type.js';
import { checkPageSize, type PageArgs } from '../../../shared/graphql/page.args.js';
import { Procedure } from './procedure.entity.js';

/** SQL of what makes a procedure `e` one of an owner whose id is `owner`. */
const links = {
  agency: (owner: string) => `e.announcing_agency_id = ${owner}`,
  legalDocument: (owner: string) =>
    `EXISTS (SELECT FROM procedure_legal_basis AS b WHERE b.procedure_id = e.id AND b.legal_document_id = ${owner})`,
} as const;

export type ProcedureOwner = keyof typeof links;

interface PageKey {
  readonly owner: string;
  readonly paging: PageArgs;
}

/** Pages of procedures below each of many owners: the first pages of all in one statement, so their counts. */
export const proceduresOfLoaders = (db: ReadTransaction) => ({
  proceduresOfAgency: pagesOf(db, 'agency'),
  proceduresOfLegalDocument: pagesOf(db, 'legalDocument'),
});

function pagesOf(db: ReadTransaction, kind: ProcedureOwner): DataLoader<PageKey, Page<Procedure>, string> {
  const counts = countsOf(db, kind);
  return new DataLoader<PageKey, Page<Procedure>, string>(
    (keys) => {
      const firsts = new Map<number, Promise<ReadonlyMap<string, Row[]>>>();
      const firstPages = (size: number) => {
        const asked = keys.filter(({ paging }) => !paging.after && paging.first === size).map(({ owner }) => owner);
        const reading = firsts.get(size) ?? readFirstPages(db, kind, size, asked);
        firsts.set(size, reading);
        return reading;
      };
      return Promise.all(
        keys.map(async ({ owner, paging }) => {
          if (paging.after) return readPage(db, pageQuery(kind, owner), paging);
          const size = checkPageSize(paging.first);
          const read = (await firstPages(size)).get(owner) ?? [];
          const rows = read.map((row) => ({ node: asEntity(Procedure, row), key: row.page_key }));
          const countAll = (): Promise<number> => counts.load(owner);
          return pageOf(rows, { size, hasPreviousPage: false, countAll });
        }),
      );
    },
    { cacheKeyFn: ({ owner, paging }) => JSON.stringify([owner, paging.first, paging.after]) },
  );
}

interface Row {
  readonly owner_id: string;
  readonly page_key: string;
}

async function readFirstPages(db: ReadTransaction, kind: ProcedureOwner, size: number, owners: readonly string[]) {
  const rows = await db.query<Row>(
    `SELECT owner.id AS owner_id, below.* FROM unnest($1::text[]) AS owner (id) CROSS JOIN LATERAL (
       SELECT ${columnsOf(db, Procedure, 'e')}, ${pageKeySql(['e.code', 'e.valid_from'])}
       FROM procedure AS e WHERE ${links[kind]('owner.id')} ORDER BY e.code, e.valid_from LIMIT ${size + 1}) AS below`,
    [[...new Set(owners)]],
  );
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.owner_id, [...(found.get(row.owner_id) ?? []), row]);
  return found;
}

const pageQuery = (kind: ProcedureOwner, owner: string) => ({
  entity: Procedure,
  from: 'procedure AS e',
  where: [links[kind]('$1')],
  parameters: [owner],
  orderBy: [
    { column: 'e.code', type: 'text' },
    { column: 'e.valid_from', type: 'date' },
  ] as const,
});

const countsOf = (db: ReadTransaction, kind: ProcedureOwner): DataLoader<string, number> =>
  new DataLoader(async (owners) => {
    const rows = await db.query<{ count: number }>(
      `SELECT (SELECT count(*)::integer FROM procedure AS e WHERE ${links[kind]('owner.id')}) AS count
       FROM unnest($1::text[]) WITH ORDINALITY AS owner (id, n) ORDER BY n`,
      [owners],
    );
    return rows.map(({ count }) => count);
  });
