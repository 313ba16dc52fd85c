import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { AgencyLevel, AgencyType } from './agency.enums.js';

/** An agency or group actor that the decision names, the People's Committee of a place, or a body recorded since. */
@Entity('agency')
@ObjectType({
  description:
    'Cơ quan hoặc nhóm cơ quan mà Quyết định nêu, Ủy ban nhân dân của từng địa bàn, và cơ quan được ghi nhận sau — An agency, or a group of agencies, that the decision names; the People’s Committee of each place; and what was recorded since.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1271/QĐ-UBND, IV' })
export class Agency extends RecordRow {
  @Column('text')
  @Field(() => String, {
    description: 'Mã viết tắt dùng trong trung tâm dữ liệu, ví dụ SNV — Short code used in the hub, for example SNV.',
  })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên — Name.' })
  name!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên tiếng Anh — English name.' })
  nameEn!: string;

  @Column('text')
  @Field(() => AgencyType, { description: 'Loại cơ quan — Kind.' })
  type!: AgencyType;

  @Column('text')
  @Field(() => AgencyLevel, { description: 'Cấp — Level.' })
  level!: AgencyLevel;

  @Column('text')
  @Field(() => String, { description: 'Nơi Quyết định nêu — Where the decision names it.' })
  namedAt!: string;

  @Column('text')
  @Field(() => String, { description: 'Vai trò trong Kế hoạch — Its role in the plan.' })
  roleInPlan!: string;

  @Column('integer', { nullable: true })
  responsibilityGroupNumber!: number | null;

  @Column('date')
  @Field(() => LocalDateScalar, {
    description:
      'Được biết từ ngày: ngày của Quyết định 1271, ngày đầu của địa bàn, hoặc ngày thành lập được ghi nhận — Known since: the day of the decision, the first day of its place, or the founding day that was recorded.',
  })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày đầu tiên không còn; null: chưa rõ hoặc còn — First day it no longer is; null: it lives on, or its end is not verified.',
  })
  validTo!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Ghi chú về nguồn — Note on the source.' })
  note!: string | null;

  @Column('text', { nullable: true })
  adminUnitId!: string | null;

  @Column('text', { nullable: true })
  parentId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Mã định danh điện tử theo Quyết định 20/2020/QĐ-TTg; null: chưa kiểm chứng — Electronic identifier under Decision 20/2020/QĐ-TTg; null: not verified.',
  })
  electronicId!: string | null;
}
