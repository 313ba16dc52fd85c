import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Origin } from '../../../shared/figures/formula.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { DissolutionKind, ServiceSector } from './public-service-unit.enums.js';

/** A public service unit: a school, a hospital, a centre. */
@Entity('public_service_unit')
@ObjectType({ description: 'Đơn vị sự nghiệp công lập — A public service unit: a school, a hospital, a centre.' })
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3' })
export class PublicServiceUnit {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  @Field(() => String, { description: 'Mã trong sổ đăng ký — Code in the register.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên — Name.' })
  name!: string;

  @Column('text')
  @Field(() => ServiceSector, { description: 'Lĩnh vực — Sector.' })
  sector!: ServiceSector;

  @Column('text')
  governingAgencyId!: string;

  @Column('text')
  adminUnitId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày thành lập — Established on.' })
  establishedOn!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn hoạt động — First day on which it no longer exists; null: it lives on.',
  })
  dissolvedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => DissolutionKind, { nullable: true, description: 'Hình thức kết thúc — How it ended.' })
  dissolutionKind!: DissolutionKind | null;

  @Column('text')
  @Field(() => Origin, { description: 'Dòng mẫu hay dòng thật — Sample or real row.' })
  origin!: Origin;
}
