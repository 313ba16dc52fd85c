import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { Context } from '../context.js';
import { DocumentHolding } from '../document-holding/document-holding.entity.js';
import { procedureReform } from '../ownership.js';
import { DocumentKind, DocumentKindInput } from './document-kind.entity.js';

const DocumentKindConnection = connectionOf(DocumentKind, 'DocumentKind', procedureReform);

const documentKindRecord = recordKind({
  type: 'DocumentKind',
  title: { vi: 'loại giấy tờ', en: 'kind of document' },
  entity: DocumentKind,
  input: DocumentKindInput,
  faults: ({ after }) =>
    after === null || /^[A-Z][A-Z0-9_]{1,59}$/.test(after.code)
      ? []
      : [
          {
            vi: `Mã “${after.code}” phải gồm chữ in hoa, số, gạch dưới, ví dụ GIAY_KHAI_SINH.`,
            en: `The code “${after.code}” must be capitals, digits and underscores, as BIRTH_CERTIFICATE.`,
          },
        ],
  refusals: {
    document_kind_once: { vi: 'Loại giấy tờ mang mã này đã có.', en: 'There is a kind with this code already.' },
  },
});

@Resolver(() => DocumentKind)
class DocumentKindResolver {
  @Query(() => DocumentKindConnection, {
    nullable: true,
    description: 'Các loại giấy tờ, theo mã — Kinds of documents, in the order of their codes.',
  })
  async documentKinds(@Args(() => PageArgs) paging: PageArgs, @Ctx() { db }: Context) {
    const query = {
      entity: DocumentKind,
      from: 'document_kind AS e',
      where: [],
      parameters: [],
      orderBy: [{ column: 'e.code', type: 'text' }] as const,
    };
    return DocumentKindConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => [DocumentHolding], {
    description: 'Nơi nhà nước đang hoặc đã lưu giữ loại này — Where the state holds, or held, this kind.',
  })
  holdings(@Root() { id }: DocumentKind, @Ctx() { loaders }: Context) {
    return loaders.holdingsOfKind.load(id);
  }
}

export const documentKindResolvers = [
  DocumentKindResolver,
  historyField(DocumentKind),
  ...recordMutations(documentKindRecord, { ownership: procedureReform, scopes: ['procedure:write'] }),
];
