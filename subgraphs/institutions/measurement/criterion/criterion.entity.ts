import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';

/** A criterion, or a group of criteria below it. Points have two decimals, exact. */
@Entity('criterion')
@ObjectType({ description: 'Tiêu chí, hoặc nhóm tiêu chí — A criterion, or a group of criteria.' })
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, II.7.b.4; IV.2.g; PL2' })
export class Criterion extends RecordRow {
  @Column('text')
  criteriaSetId!: string;

  @Column('text', { nullable: true })
  parentId!: string | null;

  @Column('text')
  @Field(() => String, { description: 'Mã trong bộ, ví dụ 2.1 — Code within the set, for example 2.1.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Nội dung — What is judged.' })
  title!: string;

  @Column('numeric')
  @Field(() => String, { description: 'Điểm tối đa, hai số lẻ — Maximum points, two decimals.' })
  maximum!: string;
}
