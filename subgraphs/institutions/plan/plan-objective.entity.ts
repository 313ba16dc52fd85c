import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';

/** An objective to the end of 2025 that carries no number. */
@Entity('plan_objective')
@ObjectType({ description: 'Mục tiêu định tính đến hết năm 2025 — An objective to 2025 that carries no number.' })
@Owned({ content: 7, basis: '1271/QĐ-UBND, II' })
export class PlanObjective {
  @PrimaryColumn('text')
  contentId!: string;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('text')
  @Field(() => String, { description: 'Điều khoản — Clause.' })
  clause!: string;

  @Column('text')
  @Field(() => String, { description: 'Nội dung, tóm lược — The text, summarised.' })
  text!: string;

  @Column('text')
  @Field(() => String, { description: 'Tiếng Anh — In English.' })
  textEn!: string;
}
