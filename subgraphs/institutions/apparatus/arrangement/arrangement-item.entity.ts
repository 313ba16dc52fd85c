import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { ArrangementCriterion, ArrangementForm, ArrangementKind, ArrangementState } from './arrangement-item.enums.js';

/** One line of the approved list of places below standard, and what became of it. */
@Entity('arrangement_item')
@ObjectType({
  description:
    'Một đơn vị cấp xã, thôn, bon, buôn hoặc tổ dân phố trong danh mục phải sắp xếp — A commune, village or residential group on the list of what is to be arranged.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3.a; PL7' })
export class ArrangementItem extends RecordRow {
  @Column('text')
  @Field(() => ArrangementKind, { description: 'Loại — Kind.' })
  kind!: ArrangementKind;

  @Column('text')
  adminUnitId!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Tên thôn, bon, buôn, tổ dân phố; null: chính đơn vị cấp xã — Name of the village or group; null: the commune itself.',
  })
  name!: string | null;

  @Column('text', { array: true })
  @Field(() => [ArrangementCriterion], { description: 'Các tiêu chí chưa đạt — Criteria that are not met.' })
  criteriaNotMet!: ArrangementCriterion[];

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày vào danh mục — Day on which it came on the list.' })
  listedOn!: string;

  @Column('text')
  @Field(() => String, { description: 'Văn bản phê duyệt danh mục — The decision that approved the list.' })
  listDecision!: string;

  @Column('text', { nullable: true })
  @Field(() => ArrangementForm, {
    nullable: true,
    description: 'Phương án; null: chưa có — How it is to be arranged; null: not planned yet.',
  })
  plannedForm!: ArrangementForm | null;

  @Column('text')
  @Field(() => ArrangementState, { description: 'Trạng thái hiện nay — State today.' })
  state!: ArrangementState;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày có phương án — Planned on.' })
  plannedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày quyết định — Decided on.' })
  decidedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Quyết định, nghị quyết sắp xếp — The act that arranges it.' })
  decision!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày hoàn thành — Completed on.' })
  completedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày được miễn sắp xếp — Exempted on.' })
  exemptedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Lý do không sắp xếp — Why it is exempted.' })
  exemptionReason!: string | null;

  @Column('text', { nullable: true })
  resultUnitId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Tên thôn, tổ dân phố sau sắp xếp — Name of the village or group that it became part of.',
  })
  resultName!: string | null;
}
