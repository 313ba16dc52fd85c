import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { AdminLevel, AdminUnitKind, DatePrecision } from './admin-unit.enums.js';

/** What a place was called, and below whom it stood, over one span of days. */
@Entity('admin_unit_version')
@ObjectType({
  description: 'Một phiên bản của đơn vị hành chính theo thời gian — One version of a place, over a span of days.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: 'Danh mục đơn vị hành chính (Tổng cục Thống kê)' })
export class AdminUnitVersion extends RecordRow {
  @Column('text')
  unitId!: string;

  @Column('text')
  @Field(() => String, {
    description:
      'Mã của Tổng cục Thống kê; mã được dùng lại theo thời gian — Official code; codes are reused over time.',
  })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên — Name.' })
  name!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Tên tiếng Anh — English name; null where the source has none.' })
  nameEn!: string | null;

  @Column('text')
  @Field(() => AdminUnitKind, { description: 'Loại đơn vị — Kind.' })
  kind!: AdminUnitKind;

  @Column('text')
  @Field(() => AdminLevel, { description: 'Cấp hành chính — Administrative level.' })
  level!: AdminLevel;

  @Column('text', { nullable: true })
  parentId!: string | null;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ ngày — First day.' })
  validFrom!: string;

  @Column('text')
  @Field(() => DatePrecision, { description: 'Độ chính xác của ngày đầu — How exactly the first day is known.' })
  validFromPrecision!: DatePrecision;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn hiệu lực — First day on which it no longer holds; null: open.',
  })
  validTo!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Văn bản lập ra hoặc thay đổi — Document that made or changed it.',
  })
  legalBasis!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Ghi chú về nguồn — Note on the source.' })
  note!: string | null;
}
