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
import { DocumentReview } from './document-review.entity.js';
import { DocumentReviewsArgs } from './document-review.inputs.js';
import { documentReviewRecord } from './document-review.record.js';
import { isOverdue } from './document-review.rules.js';

const ownership = { content: 1, basis: '1271/QĐ-UBND, II.1.b.3' };

export const DocumentReviewConnection = connectionOf(DocumentReview, 'DocumentReview', ownership);

/** As `isOverdue`. */
const isOverdueSql = `(e.due_on IS NOT NULL AND e.due_on < coalesce($1, $2::date) AND (e.handled_on IS NULL OR e.handled_on > coalesce($1, $2::date)))`;

@Resolver(() => DocumentReview)
class DocumentReviewResolver {
  @Query(() => DocumentReviewConnection, {
    nullable: true,
    description: 'Các lần rà soát văn bản — Reviews of documents.',
  })
  async documentReviews(
    @Args(() => DocumentReviewsArgs)
    { asOf, year, finding, decision, reviewer, overdue, ...paging }: DocumentReviewsArgs,
    @Ctx() { db, today }: Context,
  ) {
    const query = {
      entity: DocumentReview,
      from: 'document_review AS e',
      where: [
        '$1::date IS NULL OR e.reviewed_on <= $1',
        `$3::boolean IS NULL OR ${isOverdueSql} = $3`,
        '$4::integer IS NULL OR extract(year FROM e.reviewed_on) = $4',
        '$5::text IS NULL OR $5 = ANY (e.findings)',
        '$6::text IS NULL OR e.decision = $6',
        '$7::text IS NULL OR e.reviewer_id = $7',
      ],
      parameters: [
        asOf ?? null,
        today,
        overdue ?? null,
        year ?? null,
        finding ?? null,
        decision ?? null,
        reviewer ?? null,
      ],
      orderBy: [
        { column: 'e.reviewed_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return DocumentReviewConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => LegalDocument, { nullable: true, description: 'Văn bản được rà soát — The document.' })
  document(@Root() { documentId }: DocumentReview, @Ctx() { loaders }: Context) {
    return loaders.legalDocument.load(documentId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan rà soát — The reviewing agency.' })
  reviewer(@Root() { reviewerId }: DocumentReview, @Ctx() { loaders }: Context) {
    return loaders.agency.load(reviewerId);
  }

  @FieldResolver(() => LegalDocument, {
    nullable: true,
    description: 'Văn bản xử lý — The document that dealt with it.',
  })
  handlingDocument(@Root() { handlingDocumentId }: DocumentReview, @Ctx() { loaders }: Context) {
    return handlingDocumentId === null ? null : loaders.legalDocument.load(handlingDocumentId);
  }

  @FieldResolver(() => Boolean, {
    description: 'Quá hạn mà chưa xử lý vào cuối ngày — Overdue and not dealt with at the end of a day.',
  })
  isOverdue(
    @Root() review: DocumentReview,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày (mặc định: hôm nay) — Day (default: today).',
    })
    asOf: LocalDate | null,
    @Ctx() { today }: Context,
  ): boolean {
    return isOverdue(review, asOf ?? today);
  }
}

@Resolver(() => LegalDocument)
class ReviewsOfDocumentResolver {
  @FieldResolver(() => [DocumentReview], {
    nullable: true,
    description: 'Các lần rà soát văn bản này, cũ trước — Its reviews, oldest first.',
  })
  reviews(@Root() { id }: LegalDocument, @Ctx() { loaders }: Context) {
    return loaders.reviewsOfDocument.load(id);
  }
}

export const documentReviewResolvers = [
  DocumentReviewResolver,
  ReviewsOfDocumentResolver,
  historyField(DocumentReview),
  ...recordMutations(documentReviewRecord, { ownership, scopes: ['law:write'] }),
];
