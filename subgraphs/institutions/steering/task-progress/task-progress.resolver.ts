import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { AppendixTask } from '../../plan/appendix-task.entity.js';
import { PlanTask } from '../../plan/plan-task.entity.js';
import { dayAsked } from '../day-asked.js';
import { responsibleOn } from '../responsible-agencies.js';
import { steeringScopes, tasksOwnership as ownership } from '../steering.ownership.js';
import { TaskProgress } from './task-progress.entity.js';
import { TasksArgs } from './task-progress.inputs.js';
import { taskProgressRecord } from './task-progress.record.js';
import { holdersOn } from './task-status.loader.js';
import { TaskStatus } from './task-status.type.js';

export const TaskProgressConnection = connectionOf(TaskProgress, 'TaskProgress', ownership);

@Resolver(() => TaskProgress)
class TaskProgressResolver {
  @Query(() => TaskProgressConnection, {
    nullable: true,
    description:
      'Các nhiệm vụ theo tình trạng vào một ngày, hạn sớm trước, chưa có hạn sau cùng — Tasks as they stood on a day: the earliest due first, those without a due day last.',
  })
  async tasks(
    @Args(() => TasksArgs) { asOf, state, agency, overdue, content, year, ...paging }: TasksArgs,
    @Ctx() { db, today }: Context,
  ) {
    const query = {
      entity: TaskProgress,
      from: 'task_progress AS e JOIN task_status_on($1) AS status ON status.id = e.id',
      where: [
        '$2::text IS NULL OR status.state = $2',
        `$3::text IS NULL OR e.agency_id IN (SELECT holder_id FROM ${holdersOn('$1')} AS owner WHERE agency_id = $3)`,
        '$4::boolean IS NULL OR coalesce(status.is_overdue, false) = $4',
        '$5::integer IS NULL OR status.content_number = $5',
        '$6::integer IS NULL OR e.year = $6',
      ],
      parameters: [asOf ?? today, state ?? null, agency ?? null, overdue ?? null, content ?? null, year ?? null],
      orderBy: [
        { column: `coalesce(status.due_on, '9999-12-31')`, type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return TaskProgressConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => TaskStatus, {
    nullable: true,
    description: 'Tình trạng vào một ngày; null trước ngày giao — Where it stood on a day; null before it was given.',
  })
  status(
    @Root() { id }: TaskProgress,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: dayAsked }) asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ) {
    return loaders.taskStatus.load({ id, day: asOf ?? today });
  }

  @FieldResolver(() => AppendixTask, { nullable: true, description: 'Nhiệm vụ Phụ lục — The task of the appendix.' })
  appendixTask(@Root() { appendixTaskId }: TaskProgress, @Ctx() { loaders }: Context) {
    return appendixTaskId === null ? null : loaders.appendixTask.load(appendixTaskId);
  }

  @FieldResolver(() => PlanTask, { nullable: true, description: 'Nhiệm vụ của Kế hoạch — The task of the plan.' })
  planTask(@Root() { planTaskId }: TaskProgress, @Ctx() { loaders }: Context) {
    return planTaskId === null ? null : loaders.planTask.load(planTaskId);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Cơ quan hoặc nhóm cơ quan thực hiện — The agency or the group that answers for it.',
  })
  agency(@Root() { agencyId }: TaskProgress, @Ctx() { loaders }: Context) {
    return loaders.agency.load(agencyId);
  }

  @FieldResolver(() => [Agency], {
    description:
      'Từng cơ quan phải làm vào một ngày: các thành viên khi là nhóm — Each agency that answers for it on a day: the members, where it is a group.',
  })
  responsibleAgencies(
    @Root() { agencyId }: TaskProgress,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: dayAsked }) asOf: LocalDate | null,
    @Ctx() context: Context,
  ): Promise<Agency[]> {
    return responsibleOn(agencyId, asOf ?? context.today, context);
  }
}

export const taskProgressResolvers = [
  TaskProgressResolver,
  historyField(TaskProgress),
  ...recordMutations(taskProgressRecord, { ownership, scopes: steeringScopes }),
];
