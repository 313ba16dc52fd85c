import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { Context } from '../../context.js';
import { ReportingRule } from '../../plan/plan-rule.entity.js';
import { dayAsked } from '../day-asked.js';
import { ReportingPeriod } from '../reporting-period/reporting-period.entity.js';
import { DutySummary } from './duty-summary.type.js';
import { Report } from './report.entity.js';
import { ruleByCode } from './rule-by-code.js';
import { summaryOfDuties } from './summary-of-duties.js';

@Resolver(() => ReportingPeriod)
export class ReportsOfPeriodResolver {
  @FieldResolver(() => [DutySummary], {
    description:
      'Tình hình chấp hành chế độ báo cáo của kỳ, theo từng quy định — How the duties to report of the period were kept, by rule.',
  })
  dutySummary(
    @Root() { id }: ReportingPeriod,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: dayAsked }) asOf: LocalDate | null,
    @Ctx() context: Context,
  ): Promise<DutySummary[]> {
    return summaryOfDuties(id, asOf ?? context.today, context);
  }

  @FieldResolver(() => [Report], {
    description:
      'Khó khăn, vướng mắc được phản ánh lần đầu trong kỳ, cũ trước — Difficulties and obstacles first reported within the period, oldest first.',
  })
  obstacles(@Root() { id }: ReportingPeriod, @Ctx() { loaders }: Context): Promise<Report[]> {
    return loaders.obstaclesOfPeriod.load(id);
  }
}

@Resolver(() => DutySummary)
export class DutySummaryResolver {
  @FieldResolver(() => ReportingRule, { nullable: true, description: 'Quy định — The rule.' })
  rule(@Root() { ruleCode }: DutySummary, @Ctx() context: Context) {
    return ruleByCode(ruleCode, context);
  }
}
