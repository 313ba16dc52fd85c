import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Origin } from '../../../shared/figures/formula.js';
import { type Money, MoneyScalar } from '../../../shared/graphql/money.scalar.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { fundingOwnership } from '../finance.ownership.js';
import { BudgetEstimateState, FundingSource, SpendingKind } from './budget-estimate.enums.js';

@Entity('budget_estimate')
@ObjectType({
  description:
    'Dự toán kinh phí cải cách hành chính của một cơ quan trong một năm — What an agency plans to spend on reform in a year.',
})
@Directive('@key(fields: "id")')
@Owned(fundingOwnership)
export class BudgetEstimate {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Năm ngân sách — Budget year.' })
  year!: number;

  @Column('text')
  agencyId!: string; // no @Field: callers see `agency`

  @Column('integer')
  @Field(() => Int, { description: 'Nội dung của Kế hoạch, 1 đến 7 — Content of the plan that it pays for, 1 to 7.' })
  content!: number;

  @Column('text')
  @Field(() => SpendingKind, { description: 'Loại chi — Kind of spending.' })
  kind!: SpendingKind;

  @Column('text')
  @Field(() => FundingSource, { description: 'Nguồn kinh phí — Source of the money.' })
  source!: FundingSource;

  @Column('bigint')
  @Field(() => MoneyScalar, { description: 'Số đề nghị — Requested by the agency.' })
  requested!: Money;

  @Column('bigint', { nullable: true })
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Số thẩm định; null khi chưa thẩm định — Appraised; null until it is.',
  })
  appraised!: Money | null;

  @Column('bigint', { nullable: true })
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Số được duyệt; null khi chưa duyệt — Approved; null until it is.',
  })
  approved!: Money | null;

  @Column('text')
  @Field(() => BudgetEstimateState, { description: 'Tình trạng — How far it has come.' })
  state!: BudgetEstimateState;

  @Column('text')
  @Field(() => Origin, { description: 'Nguồn gốc — Sample or real.' })
  origin!: Origin;
}
