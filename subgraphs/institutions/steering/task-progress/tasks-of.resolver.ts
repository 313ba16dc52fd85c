import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { AppendixTask } from '../../plan/appendix-task.entity.js';
import { PlanTask } from '../../plan/plan-task.entity.js';
import { CentralAct } from '../central-act/central-act.entity.js';
import { dayAsked } from '../day-asked.js';
import { TaskProgress } from './task-progress.entity.js';
import { TasksOfContentResolver } from './tasks-of-content.resolver.js';

@Resolver(() => AppendixTask)
class OccurrencesResolver {
  @FieldResolver(() => [TaskProgress], {
    description:
      'Các lần phải làm đã giao đến một ngày: mỗi năm một lần khi hằng năm, mỗi cơ quan chủ trì một dòng — Each time it must be done, as given by a day: once a year where yearly, one row for each lead.',
  })
  occurrences(
    @Root() { id }: AppendixTask,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: dayAsked }) asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ) {
    return loaders.tasksOfAppendixTask.load({ id, day: asOf ?? today });
  }

  @FieldResolver(() => CentralAct, {
    nullable: true,
    description:
      'Văn bản Trung ương đã chờ; null: chưa có, hoặc không chờ — The act it waited for; null: none yet, or it waits for none.',
  })
  async centralAct(@Root() { id }: AppendixTask, @Ctx() { loaders }: Context) {
    const [act] = await loaders.centralActsOfTask.load(id);
    return act ?? null;
  }
}

@Resolver(() => PlanTask)
class ProgressResolver {
  @FieldResolver(() => [TaskProgress], {
    description: 'Việc thực hiện đã giao đến một ngày — How it is carried out, as given by a day.',
  })
  progress(
    @Root() { id }: PlanTask,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: dayAsked }) asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ) {
    return loaders.tasksOfPlanTask.load({ id, day: asOf ?? today });
  }
}

@Resolver(() => Agency)
class TasksOfAgencyResolver {
  @FieldResolver(() => [TaskProgress], {
    description:
      'Nhiệm vụ của cơ quan vào một ngày, kể cả qua nhóm — What the agency has to do on a day, also through the groups it belongs to.',
  })
  tasks(
    @Root() { id }: Agency,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: dayAsked }) asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ) {
    return loaders.tasksOfAgency.load({ id, day: asOf ?? today });
  }
}

export const tasksOfResolvers = [OccurrencesResolver, ProgressResolver, TasksOfAgencyResolver, TasksOfContentResolver];
