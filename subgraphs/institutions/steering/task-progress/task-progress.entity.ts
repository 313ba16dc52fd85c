import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { DatedMove } from '../dated-moves.type.js';
import { tasksOwnership } from '../steering.ownership.js';
import { TaskEvidence, TaskExtension } from './task-details.type.js';
import type { DuePrecision, TaskState } from './task-progress.enums.js';

/** A task of the plan or of its appendix as one agency has to do it: once, or once for each year. */
@Entity('task_progress')
@ObjectType({
  description:
    'Việc thực hiện một nhiệm vụ của một cơ quan, một lần hoặc từng năm — How one agency carries out a task, once or for one year.',
})
@Directive('@key(fields: "id")')
@Owned(tasksOwnership)
export class TaskProgress extends RecordRow {
  @Column('text', { nullable: true })
  appendixTaskId!: string | null;

  @Column('text', { nullable: true })
  planTaskId!: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Năm, khi hằng năm — The year, where it is done every year.' })
  year!: number | null;

  @Column('text')
  agencyId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày giao — Day on which it was given.' })
  givenOn!: string;

  @Column('date', { nullable: true })
  originalDueOn!: string | null; // of a task that waits it stands with the act: see TaskStatus

  @Column('text', { nullable: true })
  duePrecision!: DuePrecision | null;

  @Column('jsonb')
  @Field(() => [TaskExtension], { description: 'Các lần gia hạn, theo thứ tự — Extensions, in order.' })
  extensions!: TaskExtension[];

  @Column('text')
  state!: TaskState; // the last one: callers ask for a day, see TaskStatus

  @Column('jsonb')
  @Field(() => [DatedMove], { description: 'Các lần chuyển trạng thái — Its moves, in order.' })
  moves!: DatedMove[];

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Tiến độ cơ quan báo, phần trăm; null: chưa báo — Percent done as last reported; null: not reported.',
  })
  progressPercent!: number | null;

  @Column('jsonb')
  @Field(() => [TaskEvidence], { description: 'Minh chứng — Evidence.' })
  evidence!: TaskEvidence[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Ghi chú — Note.' })
  note!: string | null;
}
