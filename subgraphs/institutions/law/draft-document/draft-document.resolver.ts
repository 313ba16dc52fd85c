import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import { DraftDocument } from './draft-document.entity.js';
import { DraftState } from './draft-document.enums.js';
import { DraftDocumentsArgs } from './draft-document.inputs.js';
import { draftDocumentRecord } from './draft-document.record.js';
import { draftStateOn } from './draft-document.rules.js';

const ownership = { content: 1, basis: '1271/QĐ-UBND, II.1.b.3' };

export const DraftDocumentConnection = connectionOf(DraftDocument, 'DraftDocument', ownership);

/** As `draftStateOn`: the last step that was taken by the day. */
const stateOnDay = `(SELECT move->>'to' FROM jsonb_array_elements(e.moves) WITH ORDINALITY AS step (move, n) WHERE (move->>'on')::date <= $1 ORDER BY n DESC LIMIT 1)`;

@Resolver(() => DraftDocument)
class DraftDocumentResolver {
  @Query(() => DraftDocumentConnection, {
    nullable: true,
    description: 'Các dự thảo văn bản — Documents in the making.',
  })
  async draftDocuments(
    @Args(() => DraftDocumentsArgs) { asOf, state, year, agency, ...paging }: DraftDocumentsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: DraftDocument,
      from: 'draft_document AS e',
      where: [
        '$1::date IS NULL OR e.proposed_on <= $1',
        `$2::text IS NULL OR CASE WHEN $1 IS NULL THEN e.state ELSE ${stateOnDay} END = $2`,
        '$3::integer IS NULL OR extract(year FROM e.proposed_on) = $3',
        '$4::text IS NULL OR e.drafting_agency_id = $4',
      ],
      parameters: [asOf ?? null, state ?? null, year ?? null, agency ?? null],
      orderBy: [
        { column: 'e.proposed_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return DraftDocumentConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan có thẩm quyền ban hành — Who will issue it.' })
  issuer(@Root() { issuerId }: DraftDocument, @Ctx() { loaders }: Context) {
    return loaders.agency.load(issuerId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan chủ trì soạn thảo — Who drafts it.' })
  draftingAgency(@Root() { draftingAgencyId }: DraftDocument, @Ctx() { loaders }: Context) {
    return loaders.agency.load(draftingAgencyId);
  }

  @FieldResolver(() => LegalDocument, {
    nullable: true,
    description: 'Văn bản được ban hành; null: chưa — The document that came of it; null: none yet.',
  })
  document(@Root() { documentId }: DraftDocument, @Ctx() { loaders }: Context) {
    return documentId === null ? null : loaders.legalDocument.load(documentId);
  }

  @FieldResolver(() => DraftState, {
    nullable: true,
    description:
      'Giai đoạn vào cuối ngày; null: chưa đề nghị — Where it stood at the end of a day; null: not proposed yet.',
  })
  stateOn(
    @Root() { moves }: DraftDocument,
    @Arg('asOf', () => LocalDateScalar, { description: 'Ngày — Day.' }) asOf: LocalDate,
  ): DraftState | null {
    return draftStateOn(moves, asOf);
  }
}

@Resolver(() => LegalDocument)
class DraftOfDocumentResolver {
  @FieldResolver(() => DraftDocument, {
    nullable: true,
    description: 'Dự thảo mà từ đó văn bản được ban hành — The draft that it came of.',
  })
  async draft(@Root() { id }: LegalDocument, @Ctx() { loaders }: Context): Promise<DraftDocument | null> {
    return (await loaders.draftsOfDocument.load(id))[0] ?? null;
  }
}

export const draftDocumentResolvers = [
  DraftDocumentResolver,
  DraftOfDocumentResolver,
  historyField(DraftDocument),
  ...recordMutations(draftDocumentRecord, { ownership, scopes: ['law:write'] }),
];
