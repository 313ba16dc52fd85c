import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';

/** That an agency belongs to a group actor, over a span of days, and by which words. */
@Entity('agency_membership')
@ObjectType({
  description:
    'Cơ quan thuộc một nhóm cơ quan, theo thời gian — That an agency belongs to a group of agencies, over a span of days.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1271/QĐ-UBND, Điều 2; IV.1' })
export class AgencyMembership extends RecordRow {
  @Column('text')
  groupId!: string;

  @Column('text')
  memberId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Từ ngày — First day.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn thuộc nhóm; null: còn — First day it no longer belongs; null: it still does.',
  })
  validTo!: string | null;

  @Column('text')
  @Field(() => String, { description: 'Điều khoản hoặc văn bản — Clause or act that says so.' })
  basis!: string;
}
