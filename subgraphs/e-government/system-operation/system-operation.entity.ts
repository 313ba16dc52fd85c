import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Origin } from '../../../shared/figures/formula.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { eGovernmentOwnership } from '../ownership.js';
import { OperationState } from './operation-state.enum.js';

/** What the decision does not say and somebody must record, with its days: one row per system and time. */
@Entity('system_operation')
@ObjectType({
  description:
    'Tình trạng vận hành đã ghi nhận trong một khoảng ngày — How a system was recorded to operate in a span of days.',
})
@Owned(eGovernmentOwnership)
export class SystemOperation {
  @PrimaryColumn('text')
  systemId!: string;

  @Column('text')
  @Field(() => OperationState, { description: 'Giai đoạn — Stage.' })
  state!: OperationState;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Liên quan người dân, doanh nghiệp — Concerns people or businesses.' })
  citizenRelated!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    description:
      'Có trao đổi văn bản, nên phải qua Trục liên thông (T6.3) — Exchanges documents, so that T6.3 asks for the document axis too.',
  })
  exchangesDocuments!: boolean;

  @PrimaryColumn('date')
  @Field(() => LocalDateScalar, { description: 'Từ ngày — First day.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn đúng — First day it no longer holds.',
  })
  validTo!: string | null;

  @Column('text')
  @Field(() => Origin, { description: 'Dữ liệu thật hay mẫu — Real or sample row.' })
  origin!: Origin;
}
