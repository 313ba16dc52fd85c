import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { ReportCadence } from './reporting-period.enums.js';

@ArgsType()
export class ReportingPeriodsArgs extends PageArgs {
  @Field(() => ReportCadence, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  cadence?: ReportCadence | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Chỉ kỳ kết thúc trong năm này — Only those that end in this year.',
  })
  year?: number | null;
}

@InputType({ description: 'Kỳ báo cáo — A reporting period.' })
export class ReportingPeriodInput {
  @Field(() => String, { description: 'Mã, không trùng — Code, unique.' })
  code!: string;

  @Field(() => ReportCadence, { description: 'Loại kỳ — Kind of period.' })
  cadence!: ReportCadence;

  @Field(() => String, { description: 'Tên kỳ — Label.' })
  label!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày đầu — First day.' })
  firstDay!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày cuối — Last day.' })
  lastDay!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn nộp, nếu được đặt — Due day, where one is set.' })
  dueOn?: string | null;
}

@InputType({ description: 'Thời hạn nộp của một loại báo cáo — When a kind of report is due.' })
export class ReportingDueDaysInput {
  @Field(() => String, { description: 'Mã quy định — Code of the rule.' })
  ruleCode!: string;

  @Field(() => ReportCadence, { description: 'Loại kỳ — Kind of period.' })
  cadence!: ReportCadence;

  @Field(() => Int, {
    description: 'Số ngày sau ngày cuối kỳ (kế hoạch: ngày đầu kỳ) — Days after the last day (a plan: the first).',
  })
  days!: number;

  @Field(() => String, { description: 'Văn bản quy định — The document that sets it.' })
  basis!: string;
}
