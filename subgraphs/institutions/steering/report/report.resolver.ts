import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { ReportingRule } from '../../plan/plan-rule.entity.js';
import { dayAsked } from '../day-asked.js';
import { ReportingPeriod } from '../reporting-period/reporting-period.entity.js';
import { reportingOwnership as ownership, steeringScopes as scopes } from '../steering.ownership.js';
import { Report } from './report.entity.js';
import { ReportsArgs } from './report.inputs.js';
import { reportRecord } from './report.record.js';
import { ReportStatus } from './report-status.type.js';
import { ReportingDutyResolver, ReportsDueResolver } from './reporting-duty.resolver.js';
import { DutySummaryResolver, ReportsOfPeriodResolver } from './reports-of-period.resolver.js';
import { ruleByCode } from './rule-by-code.js';

export const ReportConnection = connectionOf(Report, 'Report', ownership);

@Resolver(() => Report)
class ReportResolver {
  @Query(() => ReportConnection, {
    nullable: true,
    description:
      'Báo cáo theo tình trạng vào một ngày, kỳ kết thúc trước đứng trước, báo cáo ngoài kỳ sau cùng — Reports as they stood on a day: those of the first period to end first, those of no period last.',
  })
  async reports(
    @Args(() => ReportsArgs) { asOf, period, rule, reporter, state, late, missing, ...paging }: ReportsArgs,
    @Ctx() { db, today }: Context,
  ) {
    const query = {
      entity: Report,
      from: `report AS e JOIN report_status_on($1) AS status ON status.id = e.id
             LEFT JOIN reporting_period AS period ON period.id = e.period_id`,
      where: [
        '$2::text IS NULL OR e.period_id = $2',
        '$3::text IS NULL OR e.rule_code = $3',
        '$4::text IS NULL OR e.reporter_id = $4',
        '$5::text IS NULL OR status.state = $5',
        '$6::boolean IS NULL OR status.is_late = $6',
        '$7::boolean IS NULL OR coalesce(status.is_missing, false) = $7',
      ],
      parameters: [
        asOf ?? today,
        period ?? null,
        rule ?? null,
        reporter ?? null,
        state ?? null,
        late ?? null,
        missing ?? null,
      ],
      orderBy: [
        { column: `coalesce(period.last_day, '9999-12-31')`, type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return ReportConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => ReportStatus, {
    nullable: true,
    description: 'Tình trạng vào một ngày — Where it stood on a day.',
  })
  status(
    @Root() { id }: Report,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: dayAsked }) asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ) {
    return loaders.reportStatus.load({ id, day: asOf ?? today });
  }

  @FieldResolver(() => ReportingRule, { nullable: true, description: 'Quy định — The rule.' })
  rule(@Root() { ruleCode }: Report, @Ctx() context: Context) {
    return ruleByCode(ruleCode, context);
  }

  @FieldResolver(() => ReportingPeriod, {
    nullable: true,
    description: 'Kỳ; null khi nêu vướng mắc — The period; null for an obstacle.',
  })
  period(@Root() { periodId }: Report, @Ctx() { loaders }: Context) {
    return periodId === null ? null : loaders.reportingPeriod.load(periodId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan báo cáo — Who reports.' })
  reporter(@Root() { reporterId }: Report, @Ctx() { loaders }: Context) {
    return loaders.agency.load(reporterId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan nhận — Who receives it.' })
  recipient(@Root() { recipientId }: Report, @Ctx() { loaders }: Context) {
    return recipientId === null ? null : loaders.agency.load(recipientId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Qua cơ quan — Through whom.' })
  through(@Root() { throughId }: Report, @Ctx() { loaders }: Context) {
    return throughId === null ? null : loaders.agency.load(throughId);
  }
}

export const reportResolvers = [
  ReportResolver,
  ReportingDutyResolver,
  ReportsDueResolver,
  ReportsOfPeriodResolver,
  DutySummaryResolver,
  historyField(Report),
  ...recordMutations(reportRecord, { ownership, scopes }),
];
