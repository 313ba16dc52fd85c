import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { selectEntities } from '../../../../shared/database/select.js';
import { badInput, notFound } from '../../../../shared/errors/hub-error.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { foldVietnamese } from '../../../../shared/text/fold.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { LegalDocument } from './legal-document.entity.js';
import { LegalState } from './legal-document.enums.js';
import { LegalDocumentArgs, LegalDocumentsArgs } from './legal-document.inputs.js';
import { legalDocumentRecord } from './legal-document.record.js';
import { isLegallyInForce, legalStateOn } from './legal-state.rules.js';

const ownership = { content: 1, basis: '1271/QĐ-UBND, II.1.b' };

export const LegalDocumentConnection = connectionOf(LegalDocument, 'LegalDocument', ownership);

@Resolver(() => LegalDocument)
class LegalDocumentResolver {
  @Query(() => LegalDocumentConnection, {
    nullable: true,
    description:
      'Văn bản theo ngày ban hành, văn bản không rõ ngày ở cuối — Documents by day of issue, the undated last.',
  })
  async legalDocuments(
    @Args(() => LegalDocumentsArgs) { asOf, state, type, normative, text, issuer, ...paging }: LegalDocumentsArgs,
    @Ctx() { db, today }: Context,
  ) {
    const query = {
      entity: LegalDocument,
      from: 'legal_document AS e',
      where: [
        '$1::date IS NULL OR e.issued_on IS NULL OR e.issued_on <= $1',
        '$2::text IS NULL OR e.id IN (SELECT document_id FROM legal_states_on(coalesce($1, $3::date)) WHERE state = $2)',
        '$4::text IS NULL OR e.type = $4',
        '$5::boolean IS NULL OR e.is_normative = $5',
        '$6::text[] IS NULL OR e.folded_text LIKE ALL ($6)',
        '$7::text IS NULL OR e.issuer_id = $7',
      ],
      parameters: [
        asOf ?? null,
        state ?? null,
        today,
        type ?? null,
        normative ?? null,
        text == null ? null : patternsOf(text),
        issuer ?? null,
      ],
      orderBy: [
        { column: `coalesce(e.issued_on, '9999-12-31')`, type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return LegalDocumentConnection.from(await readPage(db, query, paging));
  }

  @Query(() => LegalDocument, { nullable: true, description: 'Văn bản mang số này — The document with this number.' })
  async legalDocument(
    @Args(() => LegalDocumentArgs) { number, issuer, issuedOn }: LegalDocumentArgs,
    @Ctx() { db }: Context,
  ): Promise<LegalDocument> {
    const [document] = await selectEntities(
      db,
      LegalDocument,
      `WHERE e.folded_number = $1 AND ($2::text IS NULL OR e.issuer_id IN (SELECT id FROM agency WHERE code = $2))
         AND ($3::date IS NULL OR e.issued_on = $3) ORDER BY e.issued_on DESC NULLS LAST, e.id LIMIT 1`,
      [foldVietnamese(number), issuer ?? null, issuedOn ?? null],
    );
    if (document === undefined)
      throw notFound(
        { vi: 'văn bản mang số', en: 'legal document with number' },
        [number, issuer, issuedOn].filter((part) => part != null).join(', '),
      );
    return document;
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan ban hành — Issued by.' })
  issuer(@Root() { issuerId }: LegalDocument, @Ctx() { loaders }: Context) {
    return issuerId === null ? null : loaders.agency.load(issuerId);
  }

  @FieldResolver(() => LegalState, {
    description:
      'Tình trạng hiệu lực vào cuối ngày, tính từ các ngày và các văn bản khác — Where it stands at the end of a day, computed from its days and from other documents.',
  })
  async state(
    @Root() document: LegalDocument,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày (mặc định: hôm nay) — Day (default: today).',
    })
    asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ): Promise<LegalState> {
    return legalStateOn(document, await loaders.legalEffects.load(document.id), asOf ?? today);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Còn hiệu lực vào cuối ngày, kể cả khi hết hiệu lực một phần; null: chưa xác định được — Whether it is in force at the end of a day, also where a part expired; null: it cannot be told.',
  })
  async isInForce(
    @Root() document: LegalDocument,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày (mặc định: hôm nay) — Day (default: today).',
    })
    asOf: LocalDate | null,
    @Ctx() context: Context,
  ): Promise<boolean | null> {
    return isLegallyInForce(await this.state(document, asOf, context));
  }
}

/** Every word must occur; what folds to nothing would find everything. */
function patternsOf(text: string): string[] {
  const words = foldVietnamese(text).split(' ').filter(Boolean);
  if (words.length > 0) return words.map((word) => `%${word}%`);
  throw badInput({
    vi: `text: “${text}” không có chữ hay số nào để tìm.`,
    en: `text: “${text}” has no letter or digit to look for.`,
  });
}

export const legalDocumentResolvers = [
  LegalDocumentResolver,
  historyField(LegalDocument),
  ...recordMutations(legalDocumentRecord, { ownership, scopes: ['law:write'] }),
];
