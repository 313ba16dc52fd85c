import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import { ConsultationState } from './consultation.enums.js';

/** People and businesses are asked about a draft. Comments are counted and summed up; who made them is not kept. */
@Entity('consultation')
@ObjectType({
  description:
    'Lấy ý kiến người dân, doanh nghiệp về một dự thảo — A consultation of people and businesses about a draft.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class Consultation extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã, không trùng — Code, unique.' })
  code!: string;

  @Column('text', { nullable: true })
  draftId!: string | null;

  @Column('text')
  @Field(() => String, { description: 'Tên dự thảo — Title of the draft.' })
  title!: string;

  @Column('text')
  agencyId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Lấy ý kiến từ ngày — First day for comments.' })
  openFrom!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Đến hết ngày — Last day for comments.' })
  openTo!: string;

  @Column('text')
  @Field(() => ConsultationState, { description: 'Trạng thái — State.' })
  state!: ConsultationState;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Số ý kiến; null: chưa đếm — Comments; null: not counted yet.' })
  comments!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Trong đó được tiếp thu — Of them, taken up.' })
  commentsAccepted!: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Tổng hợp ý kiến và giải trình, không có thông tin cá nhân — The comments summed up, naming nobody.',
  })
  summary!: string | null;
}
