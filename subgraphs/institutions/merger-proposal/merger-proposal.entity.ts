import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import type { ProposedMerger, ProposedUnit } from '../../../shared/registers/proposal.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { AdminLevel, AdminUnitKind } from '../admin-unit/admin-unit.enums.js';

const about = { content: 3, basis: '1271/QĐ-UBND, II.3.b' };

@ObjectType({ description: 'Đơn vị dự kiến thành lập — A place that would be formed.' })
@Owned(about)
export class ProposedUnitType implements ProposedUnit {
  @Field(() => ID, { description: 'Định danh dự kiến — The id it would have in the rehearsal.' })
  id!: string;

  @Field(() => String, { description: 'Mã dự kiến — Code proposed.' })
  code!: string;

  @Field(() => String, { description: 'Tên dự kiến — Name proposed.' })
  name!: string;

  @Field(() => AdminUnitKind, { description: 'Loại — Kind.' })
  kind!: AdminUnitKind;

  @Field(() => AdminLevel, { description: 'Cấp — Level.' })
  level!: AdminLevel;

  @Field(() => ID, { nullable: true, description: 'Đơn vị cấp trên — The place above.' })
  parentId!: string | null;
}

@ObjectType({ description: 'Các đơn vị dự kiến nhập làm một — Places that would become one.' })
@Owned(about)
export class ProposedMergerType implements ProposedMerger {
  @Field(() => [ID], { description: 'Các đơn vị được nhập — The places that would end.' })
  fromIds!: readonly string[];

  @Field(() => ID, {
    description:
      'Đơn vị nhận, đang có hoặc dự kiến — The place that takes them over: one that exists, or one of `units`.',
  })
  toId!: string;
}

/** A draft of mergers, to be rehearsed. It changes no register until it is enacted, and nothing after. */
@Entity('merger_proposal')
@ObjectType({
  description:
    'Phương án sắp xếp, sáp nhập để diễn tập; chỉ thay đổi sổ đăng ký khi được thực hiện — A draft of mergers to rehearse; it changes no register until it is carried out.',
})
@Directive('@key(fields: "id")')
@Owned(about)
export class MergerProposal extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Tên phương án — Title.' })
  title!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Ghi chú, căn cứ — Note or basis.' })
  note!: string | null;

  @Column('jsonb')
  @Field(() => [ProposedUnitType], { description: 'Đơn vị dự kiến thành lập — Places that would be formed.' })
  units!: readonly ProposedUnitType[];

  @Column('jsonb')
  @Field(() => [ProposedMergerType], { description: 'Các lần nhập — The mergers.' })
  mergers!: readonly ProposedMergerType[];

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Văn bản quyết định sáp nhập; null: còn là dự thảo — The act that merged them; null: still a draft.',
  })
  legalBasis!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày văn bản có hiệu lực pháp lý — Day on which the act became law.',
  })
  legalEffectiveOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày các đơn vị mới vận hành; null: còn là dự thảo — Day on which the new places began to work; null: still a draft.',
  })
  enactedFrom!: string | null;
}
