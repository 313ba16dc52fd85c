import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { Closing } from '../../../../shared/figures/closing.js';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { LegalEducationForm } from './legal-education-activity.enums.js';

@ArgsType()
export class LegalEducationActivitiesArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Chỉ năm này — Only this year.' })
  year?: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Tổ chức đến hết ngày này; cũng là ngày xét địa giới (mặc định: hôm nay) — Held by the end of this day; also the day of the boundaries (default: today).',
  })
  asOf?: string | null;

  @Field(() => LegalEducationForm, { nullable: true, description: 'Chỉ hình thức này — Only this form.' })
  form?: LegalEducationForm | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ hình thức số, hoặc chỉ hình thức khác — Only digital forms, or only others.',
  })
  digital?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ cơ quan tổ chức này — Only this agency.' })
  agency?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Trong đơn vị hành chính này và cấp dưới; nơi đã kết thúc: theo địa giới ngày cuối — Within this place and below; of a place that ended: by the boundaries of its last day.',
  })
  unit?: string | null;

  @Field(() => Closing, {
    defaultValue: Closing.FROZEN,
    description: 'CARRIED tính cả nơi đã nhập vào — CARRIED also takes places merged into it.',
  })
  closing!: Closing;
}

@InputType({ description: 'Hoạt động phổ biến, giáo dục pháp luật — An activity of legal education.' })
export class LegalEducationActivityInput {
  @Field(() => String, { description: 'Chủ đề — Topic.' })
  topic!: string;

  @Field(() => LegalEducationForm, { description: 'Hình thức — Form.' })
  form!: LegalEducationForm;

  @Field(() => ID, { description: 'Cơ quan tổ chức — The agency that held it.' })
  agencyId!: string;

  @Field(() => ID, { description: 'Nơi tổ chức — Where it was held.' })
  adminUnitId!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày tổ chức — Held on.' })
  heldOn!: string;

  @Field(() => Int, { nullable: true, description: 'Số lượt người được phổ biến — People reached.' })
  reach?: number | null;
}
