import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { InformationSystem } from '../information-system/information-system.entity.js';
import type { EGovernmentLoaders } from '../loaders.js';
import { SystemOperation } from './system-operation.entity.js';

@Resolver(() => InformationSystem)
export class SystemOperationResolver {
  @FieldResolver(() => SystemOperation, {
    nullable: true,
    description:
      'Tình trạng vận hành vào cuối ngày; null: chưa ghi nhận — How it operated at the end of a day; null: not recorded, which is not “no”.',
  })
  operation(
    @Root() { id }: InformationSystem,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày; bỏ trống là hôm nay — Day; left out: today.',
    })
    asOf: string | null | undefined,
    @Ctx() { loaders, today }: RequestContext<EGovernmentLoaders>,
  ): Promise<SystemOperation | null> {
    return loaders.operationOn.load({ id, day: asOf ?? today });
  }
}
