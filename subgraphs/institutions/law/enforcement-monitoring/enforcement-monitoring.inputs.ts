import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';

@ArgsType()
export class EnforcementMonitoringsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Chỉ năm này — Only this year.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ cơ quan này — Only this agency.' })
  agency?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Đã báo cáo đến hết ngày này — Reported by the end of this day.',
  })
  asOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Chỉ khi kiến nghị đã, hoặc chưa, xử lý xong vào ngày asOf (mặc định: hôm nay) — Only those whose recommendations were, or were not, followed up by asOf (default: today).',
  })
  followedUp?: boolean | null;
}

@InputType({ description: 'Theo dõi tình hình thi hành pháp luật — Monitoring of how the law is carried out.' })
export class EnforcementMonitoringInput {
  @Field(() => Int, { description: 'Năm — Year.' })
  year!: number;

  @Field(() => ID, { description: 'Cơ quan theo dõi — The agency that monitors.' })
  agencyId!: string;

  @Field(() => String, { description: 'Lĩnh vực được theo dõi — The field that was monitored.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Tồn tại, vướng mắc phát hiện — What was found.' })
  findings?: string | null;

  @Field(() => String, { nullable: true, description: 'Kiến nghị xử lý — What was recommended.' })
  recommendations?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày báo cáo kết quả — Reported on.' })
  reportedOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày kiến nghị được xử lý xong — Followed up on.' })
  followedUpOn?: string | null;
}
