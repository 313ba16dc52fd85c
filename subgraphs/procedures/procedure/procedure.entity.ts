import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Origin } from '../../../shared/figures/formula.js';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { procedureReform } from '../ownership.js';
import { ProcedureState } from './procedure.enums.js';

@Entity('procedure')
@ObjectType({ description: 'Thủ tục hành chính — An administrative procedure, as announced and published.' })
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class Procedure {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  @Field(() => String, { description: 'Mã thủ tục theo Cổng Dịch vụ công quốc gia — Code on the national portal.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên thủ tục — Name.' })
  name!: string;

  @Column('text')
  fieldCode!: string;

  @Column('text', { array: true })
  @Field(() => [AdminLevel], { description: 'Các cấp tiếp nhận, giải quyết — Levels that receive and handle it.' })
  levels!: AdminLevel[];

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'Thủ tục nội bộ giữa cơ quan hành chính nhà nước — Whether it runs only between state agencies.',
  })
  isInternal!: boolean;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Liên quan đến hoạt động kinh doanh — Whether it concerns business activity.' })
  isBusinessRelated!: boolean;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày công khai — Day it was published.' })
  publishedAt!: string | null;

  @Column('text')
  @Field(() => ProcedureState, { description: 'Tình trạng — State.' })
  state!: ProcedureState;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ ngày — First day in force.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên hết hiệu lực — First day no longer in force; null: open.',
  })
  validTo!: string | null;

  @Column('text', { nullable: true })
  announcingAgencyId!: string | null;

  @Column('text')
  @Field(() => Origin, { description: 'Nguồn gốc dòng dữ liệu — Sample or real.' })
  origin!: Origin;
}
