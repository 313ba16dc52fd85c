import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { MandateRole } from './mandate.enums.js';

/** Which agency leads or coordinates which content, and since when: the bridge from the plan's functions to those who perform them. */
@Entity('mandate')
@ObjectType({
  description:
    'Cơ quan chủ trì hoặc phối hợp một nội dung, theo thời gian — Which agency leads or coordinates a content of the plan, over a span of days.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, IV' })
export class Mandate extends RecordRow {
  @Column('text')
  agencyId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Số thứ tự nội dung, 1 đến 7 — Number of the content, 1 to 7.' })
  contentNumber!: number;

  @Column('text')
  @Field(() => MandateRole, { description: 'Vai trò — Role.' })
  role!: MandateRole;

  @Column('text')
  @Field(() => String, { description: 'Điều khoản hoặc văn bản giao — Clause or act that gives it.' })
  clause!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Từ ngày — First day.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày đầu tiên không còn; null: còn, hoặc chưa kiểm chứng — First day it no longer holds; null: it holds on, or its end is not verified.',
  })
  validTo!: string | null;
}
