import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned, RequiresScopes } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { personalOwnership, personalScope } from '../civil-service.ownership.js';
import { TrainingResult } from './training.enums.js';

/** One person in one course. */
@Entity('training_participation')
@ObjectType({ description: 'Việc tham gia một lớp của một người — The part that a person took in a course.' })
@Directive('@key(fields: "id")')
@Owned(personalOwnership)
@RequiresScopes([personalScope])
export class TrainingParticipation extends RecordRow {
  @Column('text')
  courseId!: string;

  @Column('text')
  civilServantId!: string;

  @Column('text')
  @Field(() => TrainingResult, { description: 'Kết quả — How it went.' })
  result!: TrainingResult;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày hoàn thành — Completed on.' })
  completedOn!: string | null;
}
