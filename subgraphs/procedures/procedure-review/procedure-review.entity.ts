import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { type Money, MoneyScalar } from '../../../shared/graphql/money.scalar.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { ReviewOutcome, ReviewProposal } from './procedure-review.enums.js';

/** What a review of a procedure proposed, and what was decided (1271/QĐ-UBND, II.2.b.1). */
@Entity('procedure_review')
@ObjectType({
  description: 'Rà soát một thủ tục: đề xuất và quyết định — A review of a procedure: proposal and decision.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 2, basis: '1271/QĐ-UBND, II.2.b.1' })
export class ProcedureReview extends RecordRow {
  @Column('text')
  procedureId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày rà soát — Reviewed on.' })
  reviewedOn!: string;

  @Column('text')
  @Field(() => ReviewProposal, { description: 'Đề xuất — Proposal.' })
  proposal!: ReviewProposal;

  @Column('text')
  @Field(() => String, { description: 'Lý do đề xuất — Grounds.' })
  grounds!: string;

  @Column('bigint', { nullable: true })
  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Chi phí tuân thủ một năm trước khi thực hiện, đồng — Compliance cost a year before, VND; null: not assessed.',
  })
  costBefore!: Money | null;

  @Column('bigint', { nullable: true })
  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Chi phí tuân thủ một năm sau khi thực hiện, đồng — Compliance cost a year after, VND; null: not assessed.',
  })
  costAfter!: Money | null;

  @Column('text', { nullable: true })
  @Field(() => ReviewOutcome, {
    nullable: true,
    description: 'Kết quả; null: chưa quyết định — Outcome; null: not decided.',
  })
  outcome!: ReviewOutcome | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày quyết định — Decided on; null: not decided.' })
  decidedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Văn bản quyết định — The act that decides it.' })
  decision!: string | null;
}
