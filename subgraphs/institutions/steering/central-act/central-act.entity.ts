import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';

/** The plan or guidance of the centre that a task of the appendix waited for. Whoever records it may set the due day. */
@Entity('central_act')
@ObjectType({
  description:
    'Kế hoạch hoặc hướng dẫn của Trung ương mà một nhiệm vụ Phụ lục chờ — The plan or guidance of the centre that a task of the appendix waited for.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, Phụ lục' })
export class CentralAct extends RecordRow {
  @Column('text')
  appendixTaskId!: string;

  @Column('text')
  @Field(() => String, { description: 'Số, ký hiệu văn bản — Number of the document.' })
  number!: string;

  @Column('text')
  @Field(() => String, { description: 'Cơ quan Trung ương ban hành — The central body that issued it.' })
  issuer!: string;

  @Column('text')
  @Field(() => String, { description: 'Trích yếu — Title.' })
  title!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày ban hành — Day of issue.' })
  issuedOn!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Hạn của nhiệm vụ do người ghi nhận đặt; Quyết định không nêu; null: chưa ai đặt — Due day of the task, set by whoever records the act; the decision gives none; null: nobody has set one.',
  })
  dueOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Căn cứ đặt hạn — Where the due day comes from.' })
  dueBasis!: string | null;
}
