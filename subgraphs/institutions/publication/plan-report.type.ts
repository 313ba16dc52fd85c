import { Field, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { Plan } from '../plan/plan.entity.js';
import { ReportingPeriod } from '../steering/reporting-period/reporting-period.entity.js';
import { TargetInterface } from '../target/target.interface.js';
import { PublishedReport } from './published-report.entity.js';

/** The state of the plan at the end of a period, composed now. What was said of it then stands in `published`. */
@ObjectType({
  description:
    'Tình hình thực hiện Kế hoạch đến hết một kỳ, tổng hợp trực tiếp — The state of the plan at the end of a period, composed live.',
})
@Owned({ content: 7, basis: '1271/QĐ-UBND, IV.2.e' })
export class PlanReport {
  @Field(() => ReportingPeriod, { description: 'Kỳ báo cáo — The period.' })
  period!: ReportingPeriod;

  @Field(() => LocalDateScalar, {
    description: 'Ngày cuối kỳ; dùng làm asOf của các kết quả — Last day of the period: the asOf to ask results with.',
  })
  asOf!: string;

  @Field(() => Plan, { nullable: true, description: 'Kế hoạch, với bảy nội dung — The plan, with its seven contents.' })
  plan!: Plan | null;

  @Field(() => [TargetInterface], { description: '41 chỉ tiêu — The 41 targets.' })
  targets!: readonly TargetInterface[];

  @Field(() => [PublishedReport], { description: 'Các lần đã công bố, cũ trước — What was published, oldest first.' })
  published!: readonly PublishedReport[];
}
