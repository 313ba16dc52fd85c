import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { type Money, MoneyScalar } from '../../../shared/graphql/money.scalar.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { ReviewOutcome, ReviewProposal } from './procedure-review.enums.js';

@ArgsType()
export class ProcedureReviewsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Chỉ của thủ tục này — Only of this procedure.' })
  procedure?: string | null;

  @Field(() => ReviewProposal, { nullable: true, description: 'Chỉ đề xuất này — Only this proposal.' })
  proposal?: ReviewProposal | null;

  @Field(() => ReviewOutcome, { nullable: true, description: 'Chỉ kết quả này — Only this outcome.' })
  outcome?: ReviewOutcome | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Rà soát từ ngày này — Reviewed from this day on.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Rà soát đến hết ngày này — Reviewed up to this day.' })
  to?: string | null;
}

@InputType({ description: 'Rà soát một thủ tục — A review of a procedure.' })
export class ProcedureReviewInput {
  @Field(() => ID, { description: 'Thủ tục — The procedure.' })
  procedureId!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày rà soát — Reviewed on.' })
  reviewedOn!: string;

  @Field(() => ReviewProposal, { description: 'Đề xuất — Proposal.' })
  proposal!: ReviewProposal;

  @Field(() => String, { description: 'Lý do đề xuất — Grounds.' })
  grounds!: string;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Chi phí một năm trước khi thực hiện — Cost a year before, VND.',
  })
  costBefore?: Money | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Chi phí một năm sau khi thực hiện — Cost a year after, VND.',
  })
  costAfter?: Money | null;

  @Field(() => ReviewOutcome, { nullable: true, description: 'Kết quả — Outcome.' })
  outcome?: ReviewOutcome | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày quyết định — Decided on.' })
  decidedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Văn bản quyết định — The act that decides it.' })
  decision?: string | null;
}
