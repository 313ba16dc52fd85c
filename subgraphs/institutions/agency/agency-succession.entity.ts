import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { SuccessionRelation } from '../admin-unit/admin-unit.enums.js';

/** One edge from an agency to what it became. Known so far: the committees, which follow their places. */
@Entity('agency_succession')
@ObjectType({
  description:
    'Quan hệ kế thừa giữa hai cơ quan; đến nay mới rõ với Ủy ban nhân dân, theo địa bàn — What one agency became; known so far of People’s Committees, which follow their places.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1671/NQ-UBTVQH15; 202/2025/QH15' })
export class AgencySuccession {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  fromId!: string;

  @Column('text', { nullable: true })
  toId!: string | null;

  @Column('text')
  @Field(() => SuccessionRelation, { description: 'Quan hệ — Relation.' })
  relation!: SuccessionRelation;

  @Column('date')
  @Field(() => LocalDateScalar, {
    description: 'Ngày cơ quan kế thừa bắt đầu làm việc — Day on which the successor began to work.',
  })
  effectiveFrom!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Văn bản — Legal basis.' })
  legalBasis!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Ghi chú về nguồn — Note on the source.' })
  note!: string | null;
}
