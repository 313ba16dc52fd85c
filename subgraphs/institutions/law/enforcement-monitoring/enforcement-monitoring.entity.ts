import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';

/** What an agency found in a year about how the law is carried out in one field. */
@Entity('enforcement_monitoring')
@ObjectType({
  description:
    'Theo dõi, đánh giá tình hình thi hành pháp luật của một cơ quan trong một năm — An agency’s yearly monitoring of how the law is carried out in a field.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 1, basis: '1271/QĐ-UBND, II.1.b.4' })
export class EnforcementMonitoring extends RecordRow {
  @Column('integer')
  @Field(() => Int, { description: 'Năm — Year.' })
  year!: number;

  @Column('text')
  agencyId!: string;

  @Column('text')
  @Field(() => String, { description: 'Lĩnh vực được theo dõi — The field that was monitored.' })
  field!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Tồn tại, vướng mắc phát hiện — What was found.' })
  findings!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Kiến nghị xử lý — What was recommended.' })
  recommendations!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày báo cáo kết quả; null: chưa — Reported on; null: not yet.',
  })
  reportedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày kiến nghị được xử lý xong; null: chưa — Followed up on; null: not yet.',
  })
  followedUpOn!: string | null;
}
