import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../../../shared/errors/hub-error.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { ReportingRule } from '../../plan/plan-rule.entity.js';
import { dayAsked } from '../day-asked.js';
import { ReportingPeriod } from '../reporting-period/reporting-period.entity.js';
import { dutiesIn } from './duties.rules.js';
import { Report } from './report.entity.js';
import { ReportingDuty } from './reporting-duty.type.js';
import { ruleByCode } from './rule-by-code.js';
import { withReports } from './with-reports.js';

@Resolver(() => ReportingDuty)
export class ReportingDutyResolver {
  @Query(() => [ReportingDuty], {
    nullable: true,
    description:
      'Ai phải báo cáo cho một kỳ, kèm báo cáo nếu đã có — Who owes a report of a period, with the report where there is one.',
  })
  async reportingDuties(
    @Arg('periodId', () => ID, { description: 'Kỳ báo cáo — The period.' }) periodId: string,
    @Ctx() context: Context,
  ): Promise<ReportingDuty[]> {
    const { loaders } = context;
    const { periods, rules, ...agencies } = await loaders.dutySource.load('all');
    const period = periods.find(({ id }) => id === periodId);
    if (period === undefined) throw notFound({ vi: 'kỳ báo cáo', en: 'reporting period' }, periodId);
    return withReports(dutiesIn(period, rules, agencies), await loaders.reportsOfPeriod.load(periodId), context);
  }

  @FieldResolver(() => ReportingRule, { nullable: true, description: 'Quy định — The rule.' })
  rule(@Root() { ruleCode }: ReportingDuty, @Ctx() context: Context) {
    return ruleByCode(ruleCode, context);
  }

  @FieldResolver(() => ReportingPeriod, { nullable: true, description: 'Kỳ báo cáo — The period.' })
  period(@Root() { periodId }: ReportingDuty, @Ctx() { loaders }: Context) {
    return loaders.reportingPeriod.load(periodId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan phải báo cáo — Who owes it.' })
  reporter(@Root() { reporterId }: ReportingDuty, @Ctx() { loaders }: Context) {
    return loaders.agency.load(reporterId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan nhận — Who receives it.' })
  recipient(@Root() { recipientId }: ReportingDuty, @Ctx() { loaders }: Context) {
    return recipientId === null ? null : loaders.agency.load(recipientId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Qua cơ quan — Through whom.' })
  through(@Root() { throughId }: ReportingDuty, @Ctx() { loaders }: Context) {
    return throughId === null ? null : loaders.agency.load(throughId);
  }

  @FieldResolver(() => Report, {
    nullable: true,
    description: 'Báo cáo đã lập; null: chưa có — The report; null: there is none yet.',
  })
  report(@Root() { reportFound }: ReportingDuty) {
    return reportFound;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Quá hạn mà chưa nộp; null: chưa có hạn — Past due and not handed in; null: there is no due day.',
  })
  async isMissing(
    @Root() { reportFound, dueOn }: ReportingDuty,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: dayAsked }) asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ): Promise<boolean | null> {
    const day = asOf ?? today;
    if (reportFound === null) return dueOn === null ? null : day > dueOn;
    return (await loaders.reportStatus.load({ id: reportFound.id, day }))?.isMissing ?? null;
  }
}

@Resolver(() => Agency)
export class ReportsDueResolver {
  @FieldResolver(() => [ReportingDuty], {
    description:
      'Báo cáo của các kỳ đã kết thúc và kế hoạch của các kỳ đã bắt đầu còn phải nộp vào một ngày: chưa nộp hoặc bị trả lại — Reports of periods that have ended and plans of periods that have begun which the agency still has to hand in on a day: not handed in, or returned.',
  })
  async reportsDue(
    @Root() { id }: Agency,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: dayAsked }) asOf: LocalDate | null,
    @Ctx() context: Context,
  ): Promise<ReportingDuty[]> {
    const { loaders, today } = context;
    const day = asOf ?? today;
    const duties = (await loaders.dutiesUntil.load(day)).get(id) ?? [];
    const found = await withReports(duties, await loaders.reportsOfReporter.load(id), context);
    const open = await Promise.all(found.map((duty) => isOpen(duty, day, context)));
    return found.filter((_, index) => open[index]);
  }
}

/** No report, or one that nobody has handed in, or that came back. */
async function isOpen({ reportFound }: ReportingDuty, day: LocalDate, { loaders }: Context): Promise<boolean> {
  if (reportFound === null) return true;
  const status = await loaders.reportStatus.load({ id: reportFound.id, day });
  return status === null || status.state === 'EXPECTED' || status.state === 'RETURNED';
}
