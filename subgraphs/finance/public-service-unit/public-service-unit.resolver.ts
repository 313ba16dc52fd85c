import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { AutonomyDecision } from '../autonomy-decision/autonomy-decision.entity.js';
import type { FinanceContext } from '../finance-context.js';
import { autonomyOwnership } from '../finance.ownership.js';
import { PublicServiceUnit } from './public-service-unit.stub.js';

// Both fields are nullable: they hang on an entity of institutions, whose answer must outlive our outage.
@Resolver(() => PublicServiceUnit)
export class PublicServiceUnitResolver {
  @FieldResolver(() => AutonomyDecision, {
    nullable: true,
    description:
      'Quyết định tự chủ đang có hiệu lực vào ngày đó — The autonomy decision in effect on the day; null: none is.',
  })
  @Owned(autonomyOwnership)
  autonomy(
    @Root() { id }: PublicServiceUnit,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Tính đến hết ngày này; bỏ trống là hôm nay — At the end of this day; left out: today.',
    })
    asOf: string | null,
    @Ctx() { loaders, today }: FinanceContext,
  ): Promise<AutonomyDecision | null> {
    return loaders.autonomyOnDay.load({ unitId: id, day: asOf ?? today });
  }

  @FieldResolver(() => [AutonomyDecision], {
    nullable: true,
    description: 'Các quyết định tự chủ, cũ nhất trước — Every autonomy decision on the unit, oldest first.',
  })
  @Owned(autonomyOwnership)
  autonomyDecisions(
    @Root() { id }: PublicServiceUnit,
    @Ctx() { loaders }: FinanceContext,
  ): Promise<AutonomyDecision[]> {
    return loaders.autonomyHistory.load(id);
  }
}
