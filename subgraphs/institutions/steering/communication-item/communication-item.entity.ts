import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { communicationOwnership } from '../steering.ownership.js';
import { CommunicationMedium } from './communication-item.enums.js';

/** One item of a column about the reform, and how much feedback of readers it sent on. No person is named here. */
@Entity('communication_item')
@ObjectType({
  description: 'Tin, bài, chuyên mục tuyên truyền cải cách hành chính — An item of communication about the reform.',
})
@Directive('@key(fields: "id")')
@Owned(communicationOwnership)
export class CommunicationItem extends RecordRow {
  @Column('text')
  @Field(() => CommunicationMedium, { description: 'Phương tiện — Medium.' })
  medium!: CommunicationMedium;

  @Column('text')
  agencyId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày đăng, phát — Published on.' })
  publishedOn!: string;

  @Column('text')
  @Field(() => String, { description: 'Chủ đề — Topic.' })
  topic!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Địa chỉ web — Web address.' })
  url!: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Nội dung của Kế hoạch, 1 đến 7 — Content of the plan, 1 to 7.' })
  contentNumber!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Số ý kiến phản hồi đã chuyển; null: chưa báo cáo — Pieces of feedback sent on; null: not reported.',
  })
  feedbackForwarded!: number | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Chủ đề các ý kiến — What the feedback was about.' })
  feedbackTopics!: string[];

  @Column('text', { nullable: true })
  feedbackToId!: string | null;
}
