import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { publicOwnership } from '../civil-service.ownership.js';
import { ExamKind, ExamState } from './exam-round.enums.js';

/** One exam round, as counts: who sat and who passed is not kept here. */
@Entity('exam_round')
@ObjectType({
  description: 'Kỳ thi tuyển dụng, nâng ngạch, thi tuyển lãnh đạo — An exam round, as counts (II.4.b.3, II.4.b.5).',
})
@Directive('@key(fields: "id")')
@Owned(publicOwnership)
export class ExamRound extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã kỳ thi — Code.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên kỳ thi — Title.' })
  title!: string;

  @Column('text')
  @Field(() => ExamKind, { description: 'Loại kỳ thi — Kind.' })
  kind!: ExamKind;

  @Column('text')
  @Field(() => ExamState, { description: 'Trạng thái — State.' })
  state!: ExamState;

  @Column('text')
  agencyId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Năm — Year.' })
  year!: number;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Thi trên máy tính — Whether it is held on computers (II.4.b.3).' })
  isComputerBased!: boolean;

  @Column('integer')
  @Field(() => Int, { description: 'Số chỉ tiêu, vị trí — Posts to be filled.' })
  posts!: number;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Số người đăng ký dự thi — Candidates; null: not known yet.' })
  candidates!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Số người dự thi — Who sat it; null: not known yet.' })
  sat!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Số người đạt — Who passed; null: not known yet.' })
  passed!: number | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày thông báo — Announced on.' })
  announcedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày thi — Held on.' })
  heldOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày công bố kết quả — Results published on.' })
  resultsPublishedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày hủy — Cancelled on.' })
  cancelledOn!: string | null;
}
