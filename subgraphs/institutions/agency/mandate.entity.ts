import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';

/** Which agency leads which content, and since when: the bridge from the plan's functions to those who perform them. */
@Entity('mandate')
@ObjectType({
  description:
    'Cơ quan chủ trì một nội dung, theo thời gian — Which agency leads a content of the plan, over a span of days.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, IV' })
export class Mandate {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  agencyId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Số thứ tự nội dung, 1 đến 7 — Number of the content, 1 to 7.' })
  contentNumber!: number;

  @Column('text')
  @Field(() => String, { description: 'Điều khoản giao chủ trì — Clause that gives the lead.' })
  clause!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Từ ngày — First day.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày đầu tiên không còn chủ trì; null: còn, hoặc chưa kiểm chứng — First day it no longer leads; null: it leads on, or its end is not verified.',
  })
  validTo!: string | null;
}
