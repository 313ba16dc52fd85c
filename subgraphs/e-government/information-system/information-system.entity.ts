import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { BilingualTextType } from '../../../shared/figures/figure.type.js';
import { Origin } from '../../../shared/figures/formula.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { eGovernmentOwnership } from '../ownership.js';
import { SystemGroup } from './information-system.enums.js';

/** A row of the system register. Whether it operates, and for whom, is dated and stands in `system_operation`. */
@Entity('information_system')
@ObjectType({
  description:
    'Hệ thống thông tin, cơ sở dữ liệu, nền tảng hoặc trục trong danh mục — An information system, database, platform or axis of the register.',
})
@Directive('@key(fields: "id")')
@Owned(eGovernmentOwnership)
export class InformationSystem {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'Số thứ tự 1-44 trong danh mục theo Quyết định; null: dòng ngoài danh mục — Row 1-44 of the decision’s list; null: not on it.',
  })
  number!: number | null;

  @Column('text')
  @Field(() => String, { description: 'Mã, ví dụ LGSP — Code, for example LGSP.' })
  code!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Mã của công cụ thứ hai ghi chung dòng — Code of a second tool on the same row.',
  })
  otherCode!: string | null;

  @Column('text')
  @Field(() => String, { description: 'Tên — Vietnamese name.' })
  name!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên tiếng Anh — English name.' })
  nameEn!: string;

  @Column('text')
  @Field(() => SystemGroup, { name: 'group', description: 'Nhóm trong danh mục — Group in the register.' })
  systemGroup!: SystemGroup;

  @Column('text', { array: true })
  @Field(() => [String], {
    description:
      'Nơi Quyết định nêu: II.6.a/3 là mục II, nội dung 6, mục tiêu, gạch đầu dòng 3; PL9 là Phụ lục, mục 9 — Where the decision names it: section II, content 6, objectives, bullet 3; appendix row 9.',
  })
  clauses!: readonly string[];

  @Column('text', { nullable: true })
  ownerAgencyId!: string | null;

  @Column('text', { nullable: true })
  operatorAgencyId!: string | null;

  @Column('text', { nullable: true })
  builderAgencyId!: string | null;

  @Column('jsonb', { nullable: true })
  @Field(() => BilingualTextType, {
    nullable: true,
    description:
      'Quyết định nói gì, hoặc không nói gì, về chủ sở hữu — What the decision says, or leaves unsaid, about who answers for it.',
  })
  ownerNote!: Bilingual | null;

  @Column('boolean')
  @Field(() => Boolean, {
    description:
      'Hệ thống cấp quốc gia, không thuộc Sở, Ban, ngành, địa phương — National: not a system of the province’s departments or localities.',
  })
  isNational!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    description:
      'Không được nêu tên, suy ra từ số liệu phải có — Not named: implied by the data that the decision asks for.',
  })
  isImplied!: boolean;

  @Column('jsonb', { nullable: true })
  @Field(() => BilingualTextType, { nullable: true, description: 'Dữ liệu lưu giữ — Data held.' })
  dataHeld!: Bilingual | null;

  @Column('jsonb', { nullable: true })
  @Field(() => BilingualTextType, {
    nullable: true,
    description: 'Nhận biết hoạt động qua dấu hiệu quan sát được — The observable test that it works.',
  })
  worksWhen!: Bilingual | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Kiểu dữ liệu và chỉ tiêu được cung cấp — Types and targets that it feeds.' })
  feeds!: readonly string[];

  @Column('text', { array: true })
  @Field(() => [String], {
    description: 'Phân hệ giữ phần dữ liệu tương ứng — Parts of the hub that hold what it feeds.',
  })
  subgraphs!: readonly string[];

  @Column('text', { nullable: true })
  categoryId!: string | null;

  @Column('text', { nullable: true })
  placeId!: string | null;

  @Column('text')
  @Field(() => Origin, { description: 'Dữ liệu thật hay mẫu — Real or sample row.' })
  origin!: Origin;

  @Column('text')
  @Field(() => String, { description: 'Nguồn của dòng — Where the row comes from.' })
  source!: string;
}
