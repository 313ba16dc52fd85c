import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { type Money, MoneyScalar } from '../../../shared/graphql/money.scalar.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RegulationOutcome } from './business-regulation.enums.js';

@ArgsType()
export class BusinessRegulationsArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Thuộc tập gốc ngày 31/5/2020 hay không — Whether it is of the set in force on 2020-05-31.',
  })
  inForceAtBaseline?: boolean | null;

  @Field(() => [RegulationOutcome], { nullable: true, description: 'Chỉ các kết quả này — Only these outcomes.' })
  outcomes?: RegulationOutcome[] | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Kết quả có hiệu lực đến hết ngày này — Whose outcome had taken effect by this day.',
  })
  effectiveBy?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Đã đánh giá chi phí tuân thủ tại ngày gốc hay chưa — Whether its cost on the baseline day was assessed.',
  })
  hasBaselineCost?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ trong văn bản này — Only of this document.' })
  document?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ do cơ quan này rà soát — Only reviewed by this agency.' })
  agency?: string | null;
}

@InputType({ description: 'Chi phí tuân thủ từ một ngày — What complying costs from a day on.' })
export class ComplianceCostStepInput {
  @Field(() => LocalDateScalar, { description: 'Từ ngày — From this day.' })
  from!: string;

  @Field(() => MoneyScalar, { description: 'Chi phí, đồng một năm — Cost, VND a year.' })
  amount!: Money;
}

@InputType({ description: 'Quy định liên quan đến hoạt động kinh doanh — A regulation on business activity.' })
export class BusinessRegulationInput {
  @Field(() => String, { description: 'Mã quy định — Code.' })
  code!: string;

  @Field(() => ID, { nullable: true, description: 'Văn bản, nếu có trong hệ thống — The document, where it is known.' })
  documentId?: string | null;

  @Field(() => String, { description: 'Số, ký hiệu văn bản — Number of the document.' })
  documentNumber!: string;

  @Field(() => String, { description: 'Điều, khoản, điểm — Article, clause, point.' })
  article!: string;

  @Field(() => String, { description: 'Nội dung tóm tắt — What it says, in short.' })
  summary!: string;

  @Field(() => ID, { nullable: true, description: 'Cơ quan rà soát — The agency that reviews it.' })
  agencyId?: string | null;

  @Field(() => Boolean, {
    description:
      'Có hiệu lực đến hết ngày 31/5/2020; sửa phải ghi lý do — In force on 2020-05-31; to change it needs a reason.',
  })
  inForceAtBaseline!: boolean;

  @Field(() => RegulationOutcome, {
    nullable: true,
    description: 'Kết quả; bỏ trống: giữ nguyên — Outcome; left out: unchanged.',
  })
  outcome?: RegulationOutcome;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày có hiệu lực — Day it took effect.' })
  outcomeEffectiveOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Thay thế mà đơn giản hơn — Replaced and simpler.' })
  isAlsoSimplified?: boolean;

  @Field(() => ID, { nullable: true, description: 'Văn bản quyết định kết quả — The document that decided it.' })
  outcomeDocumentId?: string | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Chi phí tuân thủ tại ngày gốc, đồng một năm; sửa phải ghi lý do — Cost on the baseline day, VND a year; to change it needs a reason.',
  })
  complianceCostBaseline?: Money | null;

  @Field(() => [ComplianceCostStepInput], {
    nullable: true,
    description: 'Mọi mức chi phí sau đó; gửi đủ danh sách — All costs since; send the whole list.',
  })
  costSteps?: ComplianceCostStepInput[];
}
