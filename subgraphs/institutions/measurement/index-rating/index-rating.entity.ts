import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { IndexRatingState, RatedGroup } from './index-rating.enums.js';

/** How one agency did in one year under one set of criteria. Everybody sees it once it is published. */
@Entity('index_rating')
@ObjectType({
  description:
    'Chấm điểm một cơ quan trong một năm theo một bộ tiêu chí — The rating of one agency in one year under one set of criteria.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, II.7.b.4; IV.2.g; PL2' })
export class IndexRating extends RecordRow {
  @Column('text')
  criteriaSetId!: string;

  @Column('text')
  agencyId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Năm — Year.' })
  year!: number;

  @Column('text')
  @Field(() => RatedGroup, { description: 'Nhóm xếp hạng — Who it is ranked with.' })
  ratedGroup!: RatedGroup;

  @Column('text')
  @Field(() => IndexRatingState, { description: 'Trạng thái — State.' })
  state!: IndexRatingState;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày nộp điểm tự chấm — Submitted on.' })
  submittedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày thẩm định xong — Appraised on.' })
  appraisedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày công bố — Published on.' })
  publishedOn!: string | null;
}
