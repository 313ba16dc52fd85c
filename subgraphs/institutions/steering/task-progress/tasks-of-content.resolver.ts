import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { Context } from '../../context.js';
import { PlanContent } from '../../plan/plan-content.entity.js';
import { dayAsked } from '../day-asked.js';
import { TaskProgress } from './task-progress.entity.js';
import { TaskSummary } from './task-summary.type.js';

@Resolver(() => PlanContent)
export class TasksOfContentResolver {
  @FieldResolver(() => TaskSummary, {
    nullable: true,
    description: 'Tình hình nhiệm vụ của nội dung vào một ngày — Where the tasks of the content stood on a day.',
  })
  taskSummary(
    @Root() { id }: PlanContent,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: dayAsked }) asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ) {
    return loaders.taskSummary.load({ id, day: asOf ?? today });
  }

  @FieldResolver(() => [TaskProgress], {
    description:
      'Nhiệm vụ quá hạn vào một ngày, hạn sớm trước — The tasks that were overdue on a day, the earliest due first.',
  })
  overdueTasks(
    @Root() { id }: PlanContent,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: dayAsked }) asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ) {
    return loaders.overdueTasksOfContent.load({ id, day: asOf ?? today });
  }
}
