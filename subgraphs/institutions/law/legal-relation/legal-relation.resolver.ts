import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { Context } from '../../context.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import { LegalRelation } from './legal-relation.entity.js';
import { LegalRelationKind } from './legal-relation.enums.js';
import { LegalRelationsArgs } from './legal-relation.inputs.js';
import { legalRelationRecord } from './legal-relation.record.js';

const ownership = { content: 1, basis: '1271/QĐ-UBND, II.1.b' };

export const LegalRelationConnection = connectionOf(LegalRelation, 'LegalRelation', ownership);

@Resolver(() => LegalRelation)
class LegalRelationResolver {
  @Query(() => LegalRelationConnection, {
    nullable: true,
    description: 'Quan hệ giữa các văn bản — Relations of documents.',
  })
  async legalRelations(
    @Args(() => LegalRelationsArgs) { kind, document, ...paging }: LegalRelationsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: LegalRelation,
      from: 'legal_relation AS e',
      where: ['$1::text IS NULL OR e.kind = $1', '$2::text IS NULL OR $2 IN (e.from_id, e.to_id)'],
      parameters: [kind ?? null, document ?? null],
      orderBy: [{ column: 'e.id', type: 'text' }] as const,
    };
    return LegalRelationConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => LegalDocument, { nullable: true, description: 'Văn bản tác động — The document that acts.' })
  from(@Root() { fromId }: LegalRelation, @Ctx() { loaders }: Context) {
    return loaders.legalDocument.load(fromId);
  }

  @FieldResolver(() => LegalDocument, {
    nullable: true,
    description: 'Văn bản chịu tác động — The document that it acts on.',
  })
  to(@Root() { toId }: LegalRelation, @Ctx() { loaders }: Context) {
    return loaders.legalDocument.load(toId);
  }
}

const onlyKind = {
  name: 'kind',
  type: () => LegalRelationKind,
  options: { nullable: true, description: 'Chỉ loại này — Only this kind.' },
} as const;
const ofKind = (relations: readonly LegalRelation[], kind: LegalRelationKind | null): readonly LegalRelation[] =>
  relations.filter((relation) => kind == null || relation.kind === kind);

/** What a document does to others, and what others do to it. */
@Resolver(() => LegalDocument)
class RelationsOfDocumentResolver {
  @FieldResolver(() => [LegalRelation], {
    nullable: true,
    description: 'Văn bản này tác động lên các văn bản khác — What it does to other documents.',
  })
  async relations(
    @Root() { id }: LegalDocument,
    @Arg(onlyKind.name, onlyKind.type, onlyKind.options) kind: LegalRelationKind | null,
    @Ctx() { loaders }: Context,
  ) {
    return ofKind(await loaders.relationsFromDocument.load(id), kind);
  }

  @FieldResolver(() => [LegalRelation], {
    nullable: true,
    description: 'Các văn bản khác tác động lên văn bản này — What other documents do to it.',
  })
  async affectedBy(
    @Root() { id }: LegalDocument,
    @Arg(onlyKind.name, onlyKind.type, onlyKind.options) kind: LegalRelationKind | null,
    @Ctx() { loaders }: Context,
  ) {
    return ofKind(await loaders.relationsToDocument.load(id), kind);
  }
}

export const legalRelationResolvers = [
  LegalRelationResolver,
  RelationsOfDocumentResolver,
  historyField(LegalRelation),
  ...recordMutations(legalRelationRecord, { ownership, scopes: ['law:write'] }),
];
