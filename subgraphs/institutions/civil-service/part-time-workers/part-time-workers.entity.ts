import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';

/** Part-time workers of a commune in one year, as a count. They are no cadres or civil servants: T4.2 leaves them out. */
@Entity('commune_part_time_workers')
@ObjectType({
  description:
    'Số người hoạt động không chuyên trách của một xã trong một năm — Part-time workers of a commune in a year, as a count.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 4, basis: '1271/QĐ-UBND, II.4.b.10' })
export class CommunePartTimeWorkers extends RecordRow {
  @Column('text')
  placeId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Năm — Year.' })
  year!: number;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày chốt số liệu — Counted on.' })
  countedOn!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Số người ở cấp xã — Workers at the commune itself.' })
  workers!: number;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Số người ở thôn, bon, tổ dân phố; null: chưa báo cáo — Workers in villages; null: not reported.',
  })
  villageWorkers!: number | null;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Đã thực hiện khoán kinh phí — Whether they are paid from a lump sum.' })
  hasLumpSumBudget!: boolean;
}
