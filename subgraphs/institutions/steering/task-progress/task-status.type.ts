import { Field, Int, ObjectType } from 'type-graphql';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { tasksOwnership } from '../steering.ownership.js';
import { DuePrecision, TaskState } from './task-progress.enums.js';

/** Where a task stood on a day: derived, never stored. */
@ObjectType({ description: 'Tình trạng của nhiệm vụ vào một ngày — Where a task stood on a day.' })
@Owned(tasksOwnership)
export class TaskStatus {
  @Field(() => TaskState, { description: 'Trạng thái vào ngày đó — State on that day.' })
  state!: TaskState;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Hạn, kể cả gia hạn; null: chưa có hạn — Due day with extensions; null: there is none.',
  })
  dueOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn ban đầu — Due day before any extension.' })
  originalDueOn!: string | null;

  @Field(() => DuePrecision, { nullable: true, description: 'Độ chính xác của hạn — How exact the due day is.' })
  duePrecision!: DuePrecision | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày trình gần nhất — Last handed in on.' })
  submittedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày công nhận — Accepted on.' })
  acceptedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Số ngày chậm: đến ngày trình nếu đã trình, đến ngày đang xem nếu chưa; 0: không chậm; null: chưa có hạn, chưa có báo cáo hoặc đã hủy — Days late: up to the day it was handed in, or the day asked for while it is open; 0: not late; null: no due day, nothing reported, or cancelled.',
  })
  lateDays!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Quá hạn mà chưa trình; null: chưa có hạn hoặc chưa có báo cáo — Past its due day and still open; null: there is no due day, or nobody has reported.',
  })
  isOverdue!: boolean | null;
}
