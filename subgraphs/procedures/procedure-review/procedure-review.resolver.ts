import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { Context } from '../context.js';
import { procedureField } from '../procedure/of-procedure.resolver.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { ProcedureReview } from './procedure-review.entity.js';
import { ProcedureReviewInput, ProcedureReviewsArgs } from './procedure-review.inputs.js';
import { reviewFaults } from './procedure-review.rules.js';

const ownership = { content: 2, basis: '1271/QĐ-UBND, II.2.b.1' };
const ProcedureReviewConnection = connectionOf(ProcedureReview, 'ProcedureReview', ownership);

const procedureReviewRecord = recordKind({
  type: 'ProcedureReview',
  title: { vi: 'rà soát thủ tục', en: 'review of a procedure' },
  entity: ProcedureReview,
  input: ProcedureReviewInput,
  complete: ({ costBefore, costAfter, outcome, decidedOn, decision }) => ({
    costBefore: costBefore ?? null,
    costAfter: costAfter ?? null,
    outcome: outcome ?? null,
    decidedOn: decidedOn ?? null,
    decision: decision ?? null,
  }),
  faults: ({ after }, { today }) => (after === null ? [] : reviewFaults(after, today)),
  refusals: {
    procedure_review_once: {
      vi: 'Đề xuất này của lần rà soát ngày đó đã được ghi.',
      en: 'This proposal of the review of that day is on record already.',
    },
  },
});

@Resolver(() => ProcedureReview)
class ProcedureReviewResolver {
  @Query(() => ProcedureReviewConnection, {
    nullable: true,
    description: 'Các lần rà soát thủ tục, theo ngày — Reviews of procedures, in the order of their days.',
  })
  async procedureReviews(
    @Args(() => ProcedureReviewsArgs) { procedure, proposal, outcome, from, to, ...paging }: ProcedureReviewsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: ProcedureReview,
      from: 'procedure_review AS e',
      where: [
        '$1::text IS NULL OR e.procedure_id = $1',
        '$2::text IS NULL OR e.proposal = $2',
        '$3::text IS NULL OR e.outcome = $3',
        '$4::date IS NULL OR e.reviewed_on >= $4',
        '$5::date IS NULL OR e.reviewed_on <= $5',
      ],
      parameters: [procedure, proposal, outcome, from, to].map((one) => one ?? null),
      orderBy: [
        { column: 'e.reviewed_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return ProcedureReviewConnection.from(await readPage(db, query, paging));
  }
}

@Resolver(() => Procedure)
class ReviewsOfProcedureResolver {
  @FieldResolver(() => [ProcedureReview], { description: 'Các lần rà soát, cũ trước — Its reviews, oldest first.' })
  reviews(@Root() { id }: Procedure, @Ctx() { loaders }: Context) {
    return loaders.reviewsOfProcedure.load(id);
  }
}

export const procedureReviewResolvers = [
  ProcedureReviewResolver,
  ReviewsOfProcedureResolver,
  procedureField(ProcedureReview),
  historyField(ProcedureReview),
  ...recordMutations(procedureReviewRecord, { ownership, scopes: ['procedure:write'] }),
];
