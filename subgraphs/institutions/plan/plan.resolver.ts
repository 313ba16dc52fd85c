import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { selectEntities } from '../../../shared/database/select.js';
import type { Context } from '../context.js';
import { Agency } from '../agency/agency.entity.js';
import { TargetInterface } from '../target/target.interface.js';
import { AppendixTask } from './appendix-task.entity.js';
import { PlanContent } from './plan-content.entity.js';
import { FundingRule, PlanContradiction, ReportingRule } from './plan-rule.entity.js';
import { Plan } from './plan.entity.js';
import { ResponsibilityGroup } from './responsibility.entity.js';

@Resolver(() => Plan)
export class PlanResolver {
  @Query(() => Plan, {
    nullable: true,
    description: 'Kế hoạch cải cách hành chính đang theo dõi — The plan that this hub follows.',
  })
  async plan(@Ctx() { db }: Context): Promise<Plan | null> {
    const [plan] = await selectEntities(db, Plan, 'ORDER BY e.effective_from DESC LIMIT 1');
    return plan ?? null;
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan ban hành — Issued by.' })
  issuer(@Root() { issuerId }: Plan, @Ctx() { loaders }: Context) {
    return loaders.agency.load(issuerId);
  }

  @FieldResolver(() => [PlanContent], { description: 'Bảy nội dung — The seven contents.' })
  contents(@Root() { id }: Plan, @Ctx() { loaders }: Context) {
    return loaders.contentsOfPlan.load(id);
  }

  @FieldResolver(() => [TargetInterface], { description: 'Tất cả 41 chỉ tiêu — All 41 targets.' })
  targets(@Ctx() { loaders }: Context) {
    return loaders.allTargets.load('all');
  }

  @FieldResolver(() => [AppendixTask], {
    description: 'Mười sáu nhiệm vụ trong Phụ lục — The sixteen tasks of the appendix.',
  })
  appendixTasks(@Root() { id }: Plan, @Ctx() { loaders }: Context) {
    return loaders.appendixTasksOfPlan.load(id);
  }

  @FieldResolver(() => [ResponsibilityGroup], {
    description: 'Mười bốn nhóm trách nhiệm — The fourteen groups of responsibility.',
  })
  responsibilities(@Root() { id }: Plan, @Ctx() { loaders }: Context) {
    return loaders.responsibilitiesOfPlan.load(id);
  }

  @FieldResolver(() => [FundingRule], { description: 'Quy định về kinh phí — Rules of funding.' })
  fundingRules(@Ctx() { loaders }: Context) {
    return loaders.fundingRules.load('all');
  }

  @FieldResolver(() => [ReportingRule], { description: 'Quy định về báo cáo — Rules of reporting.' })
  reportingRules(@Ctx() { loaders }: Context) {
    return loaders.reportingRules.load('all');
  }

  @FieldResolver(() => [PlanContradiction], {
    description: 'Các điểm mâu thuẫn trong văn bản — Where the text disagrees with itself.',
  })
  contradictions(@Ctx() { loaders }: Context) {
    return loaders.contradictions.load('all');
  }
}
