import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Agency } from '../agency/agency.entity.js';
import { agenciesByIds } from '../agency/agency.reference.js';
import { ReportingRule } from './plan-rule.entity.js';

@Resolver(() => ReportingRule)
export class ReportingRuleResolver {
  @FieldResolver(() => [Agency], {
    description: 'Các cơ quan báo cáo — Who reports: one agency, or a group and its like.',
  })
  reporters(@Root() { reporterIds }: ReportingRule, @Ctx() context: Context) {
    return agenciesByIds(reporterIds, context);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Cơ quan soạn thảo, khi khác cơ quan báo cáo — Who drafts it, where that is not who reports.',
  })
  draftedBy(@Root() { draftedById }: ReportingRule, @Ctx() { loaders }: Context) {
    return draftedById === null ? null : loaders.agency.load(draftedById);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan nhận — Who receives.' })
  recipient(@Root() { recipientId }: ReportingRule, @Ctx() { loaders }: Context) {
    return recipientId === null ? null : loaders.agency.load(recipientId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Qua cơ quan — Through whom.' })
  through(@Root() { throughId }: ReportingRule, @Ctx() { loaders }: Context) {
    return throughId === null ? null : loaders.agency.load(throughId);
  }
}
