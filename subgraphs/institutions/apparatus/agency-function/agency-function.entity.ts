import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { FunctionRole } from './agency-function.enums.js';

/** What one agency has to do in one job, by which act, from when to when. */
@Entity('agency_function')
@ObjectType({
  description:
    'Chức năng, nhiệm vụ của một cơ quan đối với một việc — A function of an agency: its part in a job of the State.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3.a; II.3.b.1' })
export class AgencyFunction extends RecordRow {
  @Column('text')
  topicId!: string;

  @Column('text')
  agencyId!: string;

  @Column('text')
  @Field(() => FunctionRole, { description: 'Vai trò — Part.' })
  role!: FunctionRole;

  @Column('text')
  @Field(() => String, { description: 'Nội dung nhiệm vụ — What it has to do.' })
  text!: string;

  @Column('text')
  @Field(() => String, { description: 'Căn cứ pháp lý — Legal basis.' })
  legalBasis!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Từ ngày — From this day.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn — First day on which it no longer holds; null: it holds on.',
  })
  validTo!: string | null;
}
