import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { Context } from '../../context.js';
import { reportingOwnership as ownership, steeringScopes as scopes } from '../steering.ownership.js';
import { ReportingDueDays, ReportingPeriod } from './reporting-period.entity.js';
import { ReportingPeriodsArgs } from './reporting-period.inputs.js';
import { reportingDueDaysRecord, reportingPeriodRecord } from './reporting-period.record.js';

export const ReportingPeriodConnection = connectionOf(ReportingPeriod, 'ReportingPeriod', ownership);
export const ReportingDueDaysConnection = connectionOf(ReportingDueDays, 'ReportingDueDays', ownership);

@Resolver()
class ReportingPeriodResolver {
  @Query(() => ReportingPeriodConnection, {
    nullable: true,
    description: 'Các kỳ báo cáo, kết thúc trước đứng trước — Reporting periods, the first to end first.',
  })
  async reportingPeriods(
    @Args(() => ReportingPeriodsArgs) { cadence, year, ...paging }: ReportingPeriodsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: ReportingPeriod,
      from: 'reporting_period AS e',
      where: ['$1::text IS NULL OR e.cadence = $1', '$2::integer IS NULL OR extract(year FROM e.last_day) = $2'],
      parameters: [cadence ?? null, year ?? null],
      orderBy: [
        { column: 'e.last_day', type: 'date' },
        { column: 'e.code', type: 'text' },
      ] as const,
    };
    return ReportingPeriodConnection.from(await readPage(db, query, paging));
  }

  @Query(() => ReportingDueDaysConnection, {
    nullable: true,
    description:
      'Thời hạn nộp đã được đặt; rỗng từ đầu, vì Quyết định không nêu — The due days that were set; none at first, for the decision has none.',
  })
  async reportingDueDays(@Args(() => PageArgs) paging: PageArgs, @Ctx() { db }: Context) {
    const query = {
      entity: ReportingDueDays,
      from: 'reporting_due_days AS e',
      where: [],
      parameters: [],
      orderBy: [
        { column: 'e.rule_code', type: 'text' },
        { column: 'e.cadence', type: 'text' },
      ] as const,
    };
    return ReportingDueDaysConnection.from(await readPage(db, query, paging));
  }
}

export const reportingPeriodResolvers = [
  ReportingPeriodResolver,
  historyField(ReportingPeriod),
  historyField(ReportingDueDays),
  ...recordMutations(reportingPeriodRecord, { ownership, scopes }),
  ...recordMutations(reportingDueDaysRecord, { ownership, scopes }),
];
