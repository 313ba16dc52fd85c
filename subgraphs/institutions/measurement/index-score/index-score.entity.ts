import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';

/** What a rated agency gave itself for one criterion, and what it was given. */
@Entity('index_score')
@ObjectType({
  description:
    'Điểm tự chấm và điểm thẩm định của một tiêu chí — The self-score and the appraised score of one criterion.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, II.7.b.4; IV.2.g; PL2' })
export class IndexScore extends RecordRow {
  @Column('text')
  ratingId!: string;

  @Column('text')
  criterionId!: string;

  @Column('numeric', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Điểm tự chấm; null: chưa chấm — Self-score; null: none yet.' })
  selfScore!: string | null;

  @Column('numeric', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Điểm thẩm định; null: chưa thẩm định — Appraised score; null: none yet.',
  })
  appraisedScore!: string | null;

  @Column('text', { array: true })
  @Field(() => [String], {
    description: 'Tài liệu kiểm chứng: số văn bản hoặc địa chỉ — Evidence: document numbers or addresses.',
  })
  evidence!: string[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Giải trình — Explanation.' })
  explanation!: string | null;
}
