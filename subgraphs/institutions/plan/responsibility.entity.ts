import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';

/** One of the fourteen groups of part IV. */
@Entity('responsibility_group')
@ObjectType({
  description: 'Nhóm trách nhiệm trong phần IV — One of the fourteen groups of responsibility of part IV.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, IV' })
export class ResponsibilityGroup {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  planId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Số thứ tự trong phần IV — Number in part IV.' })
  number!: number;

  @Column('text')
  @Field(() => String, { description: 'Cơ quan, ghi gọn — The agencies, shortened.' })
  title!: string;

  @Column('text')
  @Field(() => String, { description: 'Tiếng Anh — In English.' })
  titleEn!: string;
}

/** One lettered duty of a group. */
@Entity('responsibility_item')
@ObjectType({ description: 'Một trách nhiệm cụ thể — One duty of a group.' })
@Owned({ content: 7, basis: '1271/QĐ-UBND, IV' })
export class ResponsibilityItem {
  @PrimaryColumn('text')
  groupId!: string;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Chữ cái của điểm — Letter of the point.' })
  letter!: string | null;

  @Column('text')
  @Field(() => String, { description: 'Nội dung, tóm lược — The text, summarised.' })
  text!: string;

  @Column('text')
  @Field(() => String, { description: 'Tiếng Anh — In English.' })
  textEn!: string;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Mã các hệ thống liên quan — Codes of the systems concerned.' })
  systemCodes!: string[];
}
