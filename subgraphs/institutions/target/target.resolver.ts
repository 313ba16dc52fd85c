import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../../shared/errors/hub-error.js';
import { typeOfId } from '../../../shared/identity/global-id.js';
import type { Context } from '../context.js';
import { Agency } from '../agency/agency.entity.js';
import { agenciesByIds } from '../agency/agency.reference.js';
import { PlanContent } from '../plan/plan-content.entity.js';
import { TargetInterface } from './target.interface.js';

@Resolver(() => TargetInterface)
export class TargetResolver {
  @Query(() => [TargetInterface], {
    nullable: true,
    description: 'Tất cả 41 chỉ tiêu, theo thứ tự Kế hoạch — All 41 targets, in the order of the plan.',
  })
  targets(@Ctx() { loaders }: Context): Promise<TargetInterface[]> {
    return loaders.allTargets.load('all');
  }

  @Query(() => TargetInterface, { nullable: true, description: 'Một chỉ tiêu — One target.' })
  async target(
    @Arg('id', () => ID, {
      description:
        'Định danh toàn cục, hoặc mã trong Kế hoạch như T2.6c — Global id, or code in the plan such as T2.6c.',
    })
    id: string,
    @Ctx() { loaders }: Context,
  ): Promise<TargetInterface> {
    const target = await (typeOfId(id) === null ? loaders.targetByCode : loaders.target).load(id);
    if (target === null) throw notFound({ vi: 'chỉ tiêu', en: 'target' }, id);
    return target;
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Cơ quan chủ trì (suy từ phần IV) — Lead agency (inferred from part IV).',
  })
  leadAgency(@Root() { row }: TargetInterface, @Ctx() { loaders }: Context) {
    return loaders.agency.load(row.leadAgencyId);
  }

  @FieldResolver(() => [Agency], { description: 'Cơ quan phối hợp — Supporting agencies.' })
  supportingAgencies(@Root() { row }: TargetInterface, @Ctx() context: Context) {
    return agenciesByIds(row.supportingAgencyIds, context);
  }

  @FieldResolver(() => PlanContent, {
    nullable: true,
    description: 'Nội dung chứa chỉ tiêu — The content it belongs to.',
  })
  content(@Root() { row }: TargetInterface, @Ctx() { loaders }: Context) {
    return loaders.planContent.load(row.contentId);
  }
}
