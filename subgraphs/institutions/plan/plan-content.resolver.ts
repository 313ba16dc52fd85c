import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { isInForce, type LocalDate } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { Agency } from '../agency/agency.entity.js';
import { agenciesByIds } from '../agency/agency.reference.js';
import { TargetInterface } from '../target/target.interface.js';
import { PlanContent } from './plan-content.entity.js';
import { PlanObjective } from './plan-objective.entity.js';
import { PlanTask } from './plan-task.entity.js';

@Resolver(() => PlanContent)
export class PlanContentResolver {
  @FieldResolver(() => [Agency], { description: 'Cơ quan chủ trì vào một ngày — The agencies that lead it on a day.' })
  async leadAgencies(
    @Root() { number }: PlanContent,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày; bỏ trống là hôm nay — Day; left out: today.',
    })
    asOf: LocalDate | null,
    @Ctx() context: Context,
  ) {
    const mandates = (await context.loaders.leadsOfContent.load(number)).filter((mandate) =>
      isInForce(mandate, asOf ?? context.today),
    );
    return agenciesByIds(
      mandates.map(({ agencyId }) => agencyId),
      context,
    );
  }

  @FieldResolver(() => [PlanObjective], { description: 'Mục tiêu định tính đến 2025 — Objectives without a number.' })
  objectives(@Root() { id }: PlanContent, @Ctx() { loaders }: Context) {
    return loaders.objectivesOfContent.load(id);
  }

  @FieldResolver(() => [TargetInterface], { description: 'Các chỉ tiêu của nội dung — Its targets.' })
  targets(@Root() { id }: PlanContent, @Ctx() { loaders }: Context) {
    return loaders.targetsOfContent.load(id);
  }

  @FieldResolver(() => [PlanTask], {
    description: 'Các nhiệm vụ chính và nhỏ, theo thứ tự văn bản — Main and smaller tasks, in the order of the text.',
  })
  tasks(@Root() { id }: PlanContent, @Ctx() { loaders }: Context) {
    return loaders.tasksOfContent.load(id);
  }
}

@Resolver(() => PlanTask)
export class PlanTaskResolver {
  @FieldResolver(() => [PlanTask], { description: 'Các nhiệm vụ nhỏ — Smaller tasks within it.' })
  subtasks(@Root() { id }: PlanTask, @Ctx() { loaders }: Context) {
    return loaders.subtasks.load(id);
  }

  @FieldResolver(() => PlanContent, {
    nullable: true,
    description: 'Nội dung chứa nhiệm vụ — The content it belongs to.',
  })
  content(@Root() { contentId }: PlanTask, @Ctx() { loaders }: Context) {
    return loaders.planContent.load(contentId);
  }
}
