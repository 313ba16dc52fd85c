import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { ReviewDecision, ReviewFinding } from './document-review.enums.js';

/** One look at one document: what was found, what was decided, by when, and what came of it. */
@Entity('document_review')
@ObjectType({ description: 'Một lần rà soát, kiểm tra văn bản — One review of a document.' })
@Directive('@key(fields: "id")')
@Owned({ content: 1, basis: '1271/QĐ-UBND, II.1.b.3' })
export class DocumentReview extends RecordRow {
  @Column('text')
  documentId!: string;

  @Column('text')
  reviewerId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày rà soát — Reviewed on.' })
  reviewedOn!: string;

  @Column('text', { array: true })
  @Field(() => [ReviewFinding], {
    description: 'Vấn đề phát hiện; rỗng: không có — What was found; empty: nothing.',
  })
  findings!: ReviewFinding[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Điều khoản có vấn đề — The provisions concerned.' })
  provisions!: string | null;

  @Column('text', { nullable: true })
  @Field(() => ReviewDecision, {
    nullable: true,
    description: 'Hướng xử lý; null: chưa quyết định — What was decided; null: nothing yet.',
  })
  decision!: ReviewDecision | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn xử lý — To be dealt with by.' })
  dueOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày xử lý xong — Dealt with on.' })
  handledOn!: string | null;

  @Column('text', { nullable: true })
  handlingDocumentId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Ghi chú — Note.' })
  note!: string | null;
}
