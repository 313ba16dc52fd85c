import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { DissolutionKind, ServiceSector } from './public-service-unit.enums.js';

/** A public service unit: a school, a hospital, a centre. */
@Entity('public_service_unit')
@ObjectType({ description: 'Đơn vị sự nghiệp công lập — A public service unit: a school, a hospital, a centre.' })
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3' })
export class PublicServiceUnit extends RecordRow {
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

  @Column('text', { nullable: true })
  successorId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Quyết định sáp nhập, giải thể hoặc chuyển đổi — The decision that merged, dissolved or converted it; null: not recorded.',
  })
  endingDecision!: string | null;
}
