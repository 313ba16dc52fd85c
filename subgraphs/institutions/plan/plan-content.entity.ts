import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';

/** One of the seven contents: six of reform, and steering. */
@Entity('plan_content')
@ObjectType({ description: 'Một trong bảy nội dung của Kế hoạch — One of the seven contents of the plan.' })
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, II' })
export class PlanContent {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  planId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Số thứ tự, 1 đến 7 — Number, 1 to 7.' })
  number!: number;

  @Column('text')
  @Field(() => String, { description: 'Tên nội dung — Title.' })
  title!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên tiếng Anh — English title.' })
  titleEn!: string;

  @Column('text')
  @Field(() => String, { description: 'Điều khoản giao chủ trì — Clause that names the lead.' })
  leadClause!: string;

  @Column('text')
  @Field(() => String, { description: 'Phân hệ giữ dữ liệu — Subgraph that holds its rows.' })
  subgraph!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Mục tiêu chung của nội dung — General objective of the content.',
  })
  generalObjective!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Mục tiêu chung, tiếng Anh — The same in English.' })
  generalObjectiveEn!: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Ghi chú khi đọc văn bản — Notes on reading the text.' })
  notes!: string[];
}
