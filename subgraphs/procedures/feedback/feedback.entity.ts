import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar, LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import { FeedbackKind, FeedbackRating, FeedbackSource, FeedbackState } from './feedback.enums.js';

/** What somebody reported or proposed. Who it was is not kept: the portal that took it knows the sender. */
@Entity('feedback')
@ObjectType({
  description:
    'Phản ánh, kiến nghị của cá nhân, tổ chức (PAKN); không lưu người gửi — Feedback of people and organisations; the sender is not kept.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class Feedback extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã phản ánh, kiến nghị, không trùng — Code, unique.' })
  code!: string;

  @Column('text')
  @Field(() => FeedbackKind, { description: 'Loại — What it is about.' })
  kind!: FeedbackKind;

  @Column('text')
  @Field(() => FeedbackSource, { description: 'Nguồn tiếp nhận — How it came in.' })
  source!: FeedbackSource;

  @Column('text')
  @Field(() => String, { description: 'Nội dung tóm tắt, không có thông tin cá nhân — In short, naming nobody.' })
  subject!: string;

  @Column('text', { nullable: true })
  procedureId!: string | null;

  @Column('text', { nullable: true })
  placeId!: string | null;

  @Column('text', { nullable: true })
  agencyId!: string | null;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Thời điểm tiếp nhận — When it was received.' })
  receivedAt!: Date;

  @Column('date')
  @Field(() => LocalDateScalar, {
    description: 'Hạn phân loại, tính lúc tiếp nhận — To be classified by; fixed when it was received.',
  })
  classifyDueOn!: string;

  @Column('date')
  @Field(() => LocalDateScalar, {
    description: 'Hạn chuyển xử lý, tính lúc tiếp nhận — To be given to an agency by; fixed when it was received.',
  })
  assignDueOn!: string;

  @Column('date')
  @Field(() => LocalDateScalar, {
    description: 'Hạn trả lời, tính lúc tiếp nhận — To be answered by; fixed when it was received.',
  })
  dueOn!: string;

  @Column('text')
  @Field(() => FeedbackState, { description: 'Trạng thái — State.' })
  state!: FeedbackState;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày phân loại — Classified on; null: not yet.' })
  classifiedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày chuyển xử lý — Assigned on; null: not yet.' })
  assignedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày trả lời — Answered on; null: not yet.' })
  answeredOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày công khai trả lời — Published on; null: not yet.',
  })
  publishedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày từ chối tiếp nhận — Rejected on; null: not.' })
  rejectedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Trả lời — The answer; null: none yet.' })
  answer!: string | null;

  @Column('text', { nullable: true })
  @Field(() => FeedbackRating, {
    nullable: true,
    description: 'Mức hài lòng của người gửi; null: chưa đánh giá — How satisfied the sender is; null: not said.',
  })
  rating!: FeedbackRating | null;
}
