import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import type { FinanceContext } from '../finance-context.js';
import { PublicServiceUnit } from '../public-service-unit/public-service-unit.stub.js';
import { AutonomyDecisionConnection } from './autonomy-decision.connection.js';
import { AutonomyDecision } from './autonomy-decision.entity.js';
import { AutonomyDecisionsArguments } from './autonomy-decision.inputs.js';
import { decisionsQuery } from './autonomy-decision.query.js';

@Resolver(() => AutonomyDecision)
export class AutonomyDecisionResolver {
  @Query(() => AutonomyDecisionConnection, {
    nullable: true,
    description:
      'Các quyết định tự chủ đang có hiệu lực vào một ngày — Autonomy decisions in effect on a day, on units alive that day; oldest first.',
  })
  async autonomyDecisions(
    @Args(() => AutonomyDecisionsArguments) asked: AutonomyDecisionsArguments,
    @Ctx() { db, today }: FinanceContext,
  ): Promise<AutonomyDecisionConnection> {
    return AutonomyDecisionConnection.from(await readPage(db, decisionsQuery(asked, today), asked));
  }

  @FieldResolver(() => PublicServiceUnit, {
    nullable: true,
    description: 'Đơn vị được giao tự chủ — The unit that the decision is about.',
  })
  publicServiceUnit(@Root() { unitId }: AutonomyDecision): PublicServiceUnit {
    return PublicServiceUnit.of(unitId);
  }
}
