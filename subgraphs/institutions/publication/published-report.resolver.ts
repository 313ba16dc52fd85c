import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { withMoreConnections } from '../../../shared/database/turnstile.js';
import { selectEntities } from '../../../shared/database/select.js';
import { notFound } from '../../../shared/errors/hub-error.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { Owned, RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { describe } from '../../../shared/records/mutation-descriptions.js';
import type { Context } from '../context.js';
import { Plan } from '../plan/plan.entity.js';
import { ReportingPeriod } from '../steering/reporting-period/reporting-period.entity.js';
import { movedSince } from './moved-since.js';
import { ReportedMove } from './moved-since.type.js';
import { PlanReport } from './plan-report.type.js';
import { publishReport } from './publish-report.js';
import { PublishedReport } from './published-report.entity.js';

const ownership = { content: 7, basis: '1271/QĐ-UBND, IV.2.e' };

export const PublishedReportConnection = connectionOf(PublishedReport, 'PublishedReport', ownership);

@ArgsType()
class PublishedReportsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Chỉ kỳ này — Only this period.' })
  period?: string | null;
}

@ObjectType({ description: 'Kết quả của việc công bố — What publishing did.' })
@Owned(ownership)
class PublishReportPayload {
  @Field(() => PublishedReport, { nullable: true, description: 'Báo cáo đã công bố — The report.' })
  publishedReport!: PublishedReport | null;

  @Field(() => Boolean, {
    description:
      'true: khóa đã dùng, lần này không công bố thêm — true: the key had been used, nothing was published now.',
  })
  replayed!: boolean;
}

@Resolver(() => PublishedReport)
export class PublishedReportResolver {
  @Query(() => PublishedReportConnection, {
    nullable: true,
    description: 'Các báo cáo đã công bố — The reports that were published.',
  })
  async publishedReports(
    @Args(() => PublishedReportsArgs) { period, ...paging }: PublishedReportsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: PublishedReport,
      from: 'published_report AS e',
      where: ['$1::text IS NULL OR e.period_id = $1'],
      parameters: [period ?? null],
      orderBy: [
        { column: 'e.as_of', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return PublishedReportConnection.from(await readPage(db, query, paging));
  }

  @Query(() => PlanReport, {
    nullable: true,
    description:
      'Tình hình thực hiện Kế hoạch đến hết một kỳ, tổng hợp trực tiếp; bản đã công bố nằm trong published — The state of the plan at the end of a period, composed live; what was published of it stands in `published`.',
  })
  async report(
    @Arg('period', () => ID, { description: 'Kỳ báo cáo — The reporting period.' }) periodId: string,
    @Ctx() { db, loaders }: Context,
  ): Promise<PlanReport> {
    const period = await loaders.reportingPeriod.load(periodId);
    if (period === null) throw notFound({ vi: 'kỳ báo cáo', en: 'reporting period' }, periodId);
    const [[plan = null], targets, published] = await Promise.all([
      selectEntities(db, Plan, 'ORDER BY e.issued_on LIMIT 1'),
      loaders.allTargets.load('all'),
      selectEntities(db, PublishedReport, 'WHERE e.period_id = $1 ORDER BY e.edition', [periodId]),
    ]);
    return { period, asOf: period.lastDay, plan, targets, published };
  }

  @Mutation(() => PublishReportPayload, {
    description:
      'Công bố tình hình thực hiện Kế hoạch đến hết một kỳ: hỏi mọi cơ quan, lưu nguyên văn; từ chối khi thiếu một phần — Publish the state of the plan at the end of a period: every owner is asked, the bytes are kept; refused while a part is missing.',
  })
  @RequiresScopes(['report:publish'])
  async publishReport(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('period', () => ID, { description: 'Kỳ báo cáo — The reporting period.' }) period: string,
    @Ctx() context: Context,
  ): Promise<PublishReportPayload> {
    const { entityId, replayed } = await publishReport(context, { key, periodId: period });
    return { publishedReport: await context.loaders.publishedReport.load(entityId), replayed };
  }

  @FieldResolver(() => ReportingPeriod, { nullable: true, description: 'Kỳ báo cáo — The period reported on.' })
  period(@Root() { periodId }: PublishedReport, @Ctx() { loaders }: Context) {
    return loaders.reportingPeriod.load(periodId);
  }

  @FieldResolver(() => [ReportedMove], {
    nullable: true,
    description:
      'Số liệu nào nay đọc khác lúc công bố, và vì những thay đổi nào — Which figures read otherwise today than when published, and through which changes.',
  })
  movedSince(@Root() report: PublishedReport, @Ctx() context: Context) {
    return withMoreConnections(context.db, () => movedSince(report, context));
  }
}
