import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { SuccessionRelation } from './admin-unit.enums.js';

/** One edge from a place to what it became. */
@Entity('succession')
@ObjectType({ description: 'Quan hệ kế thừa giữa hai đơn vị hành chính — What one place became, and by which act.' })
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1671/NQ-UBTVQH15; 202/2025/QH15' })
export class Succession extends RecordRow {
  @Column('text')
  fromId!: string;

  @Column('text', { nullable: true })
  toId!: string | null;

  @Column('text')
  @Field(() => SuccessionRelation, { description: 'Quan hệ — Relation.' })
  relation!: SuccessionRelation;

  @Column('date')
  @Field(() => LocalDateScalar, {
    description: 'Ngày vận hành theo đơn vị mới — Day on which the successor began to work.',
  })
  effectiveFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày văn bản có hiệu lực pháp lý, nếu nguồn nêu; trước ngày vận hành — Day on which the act became law, where the source gives it; before the successor began to work.',
  })
  legalEffectiveOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Văn bản — Legal basis.' })
  legalBasis!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Ghi chú — Note.' })
  note!: string | null;
}
