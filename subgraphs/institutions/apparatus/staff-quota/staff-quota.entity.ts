import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { StaffKind } from './staff-quota.enums.js';

/** The posts that an agency or a public service unit was assigned for one year. */
@Entity('staff_quota')
@ObjectType({
  description:
    'Biên chế giao cho một cơ quan hoặc đơn vị trong một năm — Posts assigned to an agency or unit for a year.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3.a' })
export class StaffQuota extends RecordRow {
  @Column('text', { nullable: true })
  agencyId!: string | null;

  @Column('text', { nullable: true })
  publicServiceUnitId!: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Năm — Year.' })
  year!: number;

  @Column('text')
  @Field(() => StaffKind, { description: 'Loại biên chế — Kind of posts.' })
  kind!: StaffKind;

  @Column('integer')
  @Field(() => Int, { description: 'Số biên chế được giao — Posts assigned.' })
  assigned!: number;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Số người có mặt; null: chưa báo cáo — People in post; null: not reported.',
  })
  inPost!: number | null;

  @Column('integer')
  @Field(() => Int, {
    description: 'Trong đó hưởng lương từ ngân sách — Of the assigned posts, those paid from the state budget.',
  })
  fundedByBudget!: number;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'Người có mặt hưởng lương ngân sách; null: chưa báo cáo — People in post paid from the budget; null: not reported.',
  })
  inPostFundedByBudget!: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Quyết định giao — The decision that assigns them.' })
  decision!: string | null;
}
