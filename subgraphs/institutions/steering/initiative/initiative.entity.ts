import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { initiativeOwnership } from '../steering.ownership.js';
import { InitiativeState } from './initiative.enums.js';

/** A new way of doing things that an agency proposed. */
@Entity('initiative')
@ObjectType({ description: 'Sáng kiến, giải pháp cải cách hành chính — An initiative of the reform.' })
@Directive('@key(fields: "id")')
@Owned(initiativeOwnership)
export class Initiative extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Tên sáng kiến — Title.' })
  title!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Hiệu quả — Its effect.' })
  effect!: string | null;

  @Column('text')
  proposingAgencyId!: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Nội dung của Kế hoạch, 1 đến 7 — Content of the plan, 1 to 7.' })
  contentNumber!: number | null;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày đề xuất — Proposed on.' })
  proposedOn!: string;

  @Column('text')
  @Field(() => InitiativeState, { description: 'Trạng thái — State.' })
  state!: InitiativeState;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày thẩm định — Appraised on.' })
  appraisedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày công nhận — Recognised on.' })
  recognisedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Quyết định công nhận — The decision that recognises it.' })
  recognitionDecision!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Áp dụng từ ngày — Applied since.' })
  appliedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày không công nhận — Rejected on.' })
  rejectedOn!: string | null;

  @Column('text', { array: true })
  appliedAtIds!: string[];
}
