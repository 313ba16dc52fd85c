import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { publicOwnership } from '../civil-service.ownership.js';
import { TrainingTopic } from './training.enums.js';

/** A course for public staff. Who took it is personal; how many did is not. */
@Entity('training_course')
@ObjectType({
  description: 'Lớp đào tạo, bồi dưỡng cán bộ, công chức, viên chức — A training course for public staff (II.4.b.9).',
})
@Directive('@key(fields: "id")')
@Owned(publicOwnership)
export class TrainingCourse extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã lớp — Code.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên lớp — Title.' })
  title!: string;

  @Column('text')
  @Field(() => TrainingTopic, { description: 'Nội dung — Topic.' })
  topic!: TrainingTopic;

  @Column('text')
  agencyId!: string;

  @Column('text', { nullable: true })
  jobPositionId!: string | null;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày khai giảng — First day.' })
  startsOn!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày bế giảng — Last day, included.' })
  endsOn!: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Học trực tuyến — Whether it is held online.' })
  isOnline!: boolean;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Số học viên; null: chưa báo cáo — How many took part; null: not reported.',
  })
  participants!: number | null;
}
