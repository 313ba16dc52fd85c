import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';

/** A task bullet of part II; a main bullet may hold leaves. */
@Entity('plan_task')
@ObjectType({ description: 'Nhiệm vụ của Kế hoạch — A task of the plan; a main bullet may hold smaller ones.' })
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, II' })
export class PlanTask {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  contentId!: string;

  @Column('text', { nullable: true })
  parentId!: string | null;

  @Column('integer')
  ordinal!: number;

  @Column('text')
  @Field(() => String, { description: 'Mã, ví dụ N6.6.1 — Code, for example N6.6.1.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Điều khoản — Clause.' })
  clause!: string;

  @Column('text')
  @Field(() => String, { description: 'Nội dung, tóm lược — The text, summarised.' })
  title!: string;

  @Column('text')
  @Field(() => String, { description: 'Tiếng Anh — In English.' })
  titleEn!: string;

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'Không chia nhỏ hơn; có 69 nhiệm vụ như vậy — Not divided further; there are 69 of these.',
  })
  isLeaf!: boolean;
}
