import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { DraftFeedbackState, FeedbackSender } from './draft-feedback.enums.js';

/** One comment on a draft. Organisations are named, persons never. */
@Entity('draft_feedback')
@ObjectType({
  description:
    'Góp ý của người dân, doanh nghiệp, tổ chức đối với dự thảo — A comment on a draft by people, enterprises or associations.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 1, basis: '1271/QĐ-UBND, II.1.b.4' })
export class DraftFeedback extends RecordRow {
  @Column('text')
  draftId!: string;

  @Column('text')
  @Field(() => FeedbackSender, { description: 'Ai góp ý — Who comments.' })
  sender!: FeedbackSender;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Tên tổ chức; không bao giờ là tên cá nhân — Name of the organisation; never of a person.',
  })
  organisation!: string | null;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày nhận — Received on.' })
  receivedOn!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Điều khoản được góp ý — The provision that it is about.' })
  provision!: string | null;

  @Column('text')
  @Field(() => String, {
    description: 'Nội dung góp ý, không kèm dữ liệu cá nhân — What it says, without personal data.',
  })
  text!: string;

  @Column('text')
  @Field(() => DraftFeedbackState, { description: 'Xử lý — What became of it.' })
  state!: DraftFeedbackState;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Trả lời của cơ quan soạn thảo — The answer of the drafting agency.',
  })
  answer!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày trả lời — Answered on.' })
  answeredOn!: string | null;
}
