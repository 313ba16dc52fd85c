import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { NationalIndex } from './index-result.enums.js';

/** A province's index of one year as it was published; a correction is a later publication of the same year. */
@Entity('index_result')
@ObjectType({
  description:
    'Kết quả một chỉ số cấp tỉnh trong một năm, như đã công bố — A province’s index of one year, as it was published.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, II.7.b.4; IV.2.g; PL2' })
export class IndexResult extends RecordRow {
  @Column('text')
  @Field(() => NationalIndex, { description: 'Chỉ số — The index.' })
  index!: NationalIndex;

  @Column('integer')
  @Field(() => Int, { description: 'Năm được đánh giá — The year that it rates.' })
  year!: number;

  @Column('text')
  adminUnitId!: string;

  @Column('numeric')
  @Field(() => String, { description: 'Điểm, hai số lẻ, ví dụ 85.42 — Score, two decimals, for example 85.42.' })
  score!: string;

  @Column('numeric')
  @Field(() => String, { description: 'Điểm tối đa — The most that can be scored.' })
  maxScore!: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Thứ hạng; null: không xếp hạng — Rank; null: not ranked.' })
  rank!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'Số tỉnh, thành phố được xếp hạng: 63 đến năm 2024, 34 từ khi sắp xếp — How many were ranked: 63, and 34 since the mergers of 2025.',
  })
  population!: number | null;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày công bố — Published on.' })
  publishedOn!: string;

  @Column('text')
  @Field(() => String, { description: 'Nguồn: văn bản hoặc trang công bố — Where it was published.' })
  source!: string;
}
