import { Field, Int, ObjectType } from 'type-graphql';
import { Origin } from '../../../../shared/figures/formula.js';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { tasksOwnership } from '../steering.ownership.js';
import { TaskState } from './task-progress.enums.js';

@ObjectType({ description: 'Số nhiệm vụ ở một trạng thái — How many tasks are in a state.' })
@Owned(tasksOwnership)
export class TaskStateCount {
  @Field(() => TaskState, { description: 'Trạng thái — The state.' })
  state!: TaskState;

  @Field(() => Int, { description: 'Số nhiệm vụ của Kế hoạch (phần II) — Tasks of the plan (part II).' })
  planTasks!: number;

  @Field(() => Int, {
    description:
      'Số nhiệm vụ Phụ lục, mỗi năm và mỗi cơ quan chủ trì một — Tasks of the appendix, one for each year and each lead.',
  })
  appendixTasks!: number;
}

/** The tasks of one content on a day, counted where the rows live. */
@ObjectType({ description: 'Tình hình nhiệm vụ của một nội dung vào một ngày — The tasks of a content on a day.' })
@Owned(tasksOwnership)
export class TaskSummary {
  @Field(() => Int, { description: 'Tổng số nhiệm vụ đã giao — All tasks given by then.' })
  total!: number;

  @Field(() => Int, {
    description:
      'Số quá hạn mà chưa trình; việc chưa có hạn hoặc chưa có báo cáo không tính — Past their due day and still open; those without a due day or any report do not count.',
  })
  overdue!: number;

  @Field(() => [TaskStateCount], {
    description:
      'Theo trạng thái; trạng thái không có nhiệm vụ nào thì không nêu — By state; a state of none is left out.',
  })
  states!: readonly TaskStateCount[];

  @Field(() => Origin, {
    nullable: true,
    description: 'SAMPLE khi có dòng mẫu; null: không có dòng — SAMPLE when a row is sample; null: there are no rows.',
  })
  origin!: Origin | null;
}
