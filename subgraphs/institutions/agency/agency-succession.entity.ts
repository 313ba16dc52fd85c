import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { SuccessionRelation } from '../admin-unit/admin-unit.enums.js';

/** One edge from an agency to what it became. Those of committees follow their places; those of other bodies are recorded. */
@Entity('agency_succession')
@ObjectType({
  description:
    'Quan hệ kế thừa giữa hai cơ quan; của Ủy ban nhân dân suy từ địa bàn — What one agency became; of People’s Committees it follows their places.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1671/NQ-UBTVQH15; 202/2025/QH15' })
export class AgencySuccession extends RecordRow {
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
