import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { type Money, MoneyScalar } from '../../../shared/graphql/money.scalar.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import { RegulationOutcome } from './business-regulation.enums.js';
import { ComplianceCostStep } from './compliance-cost-step.type.js';

/** One provision on business activity. The set in force on the baseline day is what T2.1a and T2.1b are measured on. */
@Entity('business_regulation')
@ObjectType({
  description: 'Quy định liên quan đến hoạt động kinh doanh — A regulation on business activity.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class BusinessRegulation extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã quy định, không trùng — Code, unique.' })
  code!: string;

  @Column('text', { nullable: true })
  documentId!: string | null;

  @Column('text')
  @Field(() => String, { description: 'Số, ký hiệu văn bản chứa quy định — Number of the document that holds it.' })
  documentNumber!: string;

  @Column('text')
  @Field(() => String, { description: 'Điều, khoản, điểm — Article, clause, point.' })
  article!: string;

  @Column('text')
  @Field(() => String, { description: 'Nội dung tóm tắt — What it says, in short.' })
  summary!: string;

  @Column('text', { nullable: true })
  agencyId!: string | null;

  @Column('boolean')
  @Field(() => Boolean, {
    description:
      'Có hiệu lực đến hết ngày 31/5/2020 (tập gốc đã chốt của II.2.a) — In force at the end of 2020-05-31: of the frozen set that the plan measures.',
  })
  inForceAtBaseline!: boolean;

  @Column('text')
  @Field(() => RegulationOutcome, { description: 'Kết quả rà soát — What became of it.' })
  outcome!: RegulationOutcome;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày kết quả có hiệu lực; null khi giữ nguyên — Day the outcome took effect; null: unchanged.',
  })
  outcomeEffectiveOn!: string | null;

  @Column('boolean')
  @Field(() => Boolean, {
    description:
      'Quy định thay thế cũng đơn giản hơn; chỉ khi REPLACED — What replaced it is simpler as well; only where it was replaced.',
  })
  isAlsoSimplified!: boolean;

  @Column('text', { nullable: true })
  outcomeDocumentId!: string | null;

  @Column('bigint', { nullable: true })
  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Chi phí tuân thủ tại ngày gốc, đồng một năm; null: chưa đánh giá — Cost of compliance on the baseline day, VND a year; null: not assessed.',
  })
  complianceCostBaseline!: Money | null;

  @Column('jsonb')
  @Field(() => [ComplianceCostStep], {
    description: 'Chi phí tuân thủ sau đó, theo ngày — What it cost since, by day.',
  })
  costSteps!: ComplianceCostStep[];
}
