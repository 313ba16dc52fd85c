import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';

/** The plan as issued. */
@Entity('plan')
@ObjectType({ description: 'Kế hoạch cải cách hành chính — The administrative reform plan, as issued.' })
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND' })
export class Plan {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  @Field(() => String, { description: 'Số quyết định — Number of the decision.' })
  number!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên kế hoạch — Title.' })
  title!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên tiếng Anh — English title.' })
  titleEn!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày ban hành — Day of issue.' })
  issuedOn!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày có hiệu lực — In force from.' })
  effectiveFrom!: string;

  @Column('text')
  @Field(() => String, { description: 'Người ký — Signed by.' })
  signedBy!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Năm đầu — First year.' })
  firstYear!: number;

  @Column('integer')
  @Field(() => Int, { description: 'Năm cuối — Last year.' })
  lastYear!: number;

  @Column('text')
  @Field(() => String, { description: 'Mục tiêu chung — General objective.' })
  generalObjective!: string;

  @Column('text')
  @Field(() => String, { description: 'Mục tiêu chung, tiếng Anh — General objective in English.' })
  generalObjectiveEn!: string;

  @Column('text')
  issuerId!: string;
}
