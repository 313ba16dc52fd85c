import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { ReportState } from './report.enums.js';

@ArgsType()
export class ReportsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Tình trạng vào ngày này; bỏ trống là hôm nay — As of this day; left out: today.',
  })
  asOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ kỳ này — Only this period.' })
  period?: string | null;

  @Field(() => String, { nullable: true, description: 'Chỉ quy định này, ví dụ R1 — Only this rule, for example R1.' })
  rule?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ cơ quan báo cáo này — Only this reporter.' })
  reporter?: string | null;

  @Field(() => ReportState, { nullable: true, description: 'Chỉ trạng thái này — Only in this state.' })
  state?: ReportState | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Chỉ báo cáo chậm, hoặc đúng hạn; chưa có hạn không thuộc cả hai — Only late ones, or only those in time; without a due day a report is neither.',
  })
  late?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ báo cáo thiếu: quá hạn mà chưa nộp — Only missing ones: past due and never handed in.',
  })
  missing?: boolean | null;
}

@InputType({ description: 'Báo cáo — A report.' })
export class ReportInput {
  @Field(() => String, {
    description: 'Mã quy định, ví dụ R1; R6 là vướng mắc — Code of the rule, for example R1; R6 is an obstacle.',
  })
  ruleCode!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Kỳ báo cáo; bỏ trống khi nêu vướng mắc — The period; left out for an obstacle.',
  })
  periodId?: string | null;

  @Field(() => ID, { description: 'Cơ quan báo cáo — Who reports.' })
  reporterId!: string;

  @Field(() => String, { nullable: true, description: 'Chủ đề — Subject.' })
  subject?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn riêng của báo cáo này — A due day of its own.' })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Nội dung — Text.' })
  content?: string | null;

  @Field(() => [String], { nullable: true, description: 'Tên các tệp kèm theo — Names of the attachments.' })
  attachments?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Lý do trả lại — Why it is returned.' })
  returnReason?: string | null;
}
