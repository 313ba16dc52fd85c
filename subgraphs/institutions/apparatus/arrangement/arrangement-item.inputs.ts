import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { PlacedPageArgs } from '../../placed-page.args.js';
import { ArrangementCriterion, ArrangementForm, ArrangementKind, ArrangementState } from './arrangement-item.enums.js';

@ArgsType()
export class ArrangementItemsArgs extends PlacedPageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đã vào danh mục tính đến cuối ngày này; bỏ trống là cả danh mục — On the list by the end of this day; left out: the whole list.',
  })
  asOf?: string | null;

  @Field(() => ArrangementKind, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  kind?: ArrangementKind | null;

  @Field(() => ArrangementState, {
    nullable: true,
    description: 'Chỉ trạng thái hiện nay này — Only this state of today.',
  })
  state?: ArrangementState | null;
}

@InputType({ description: 'Một dòng của danh mục sắp xếp — A line of the list of what is to be arranged.' })
export class ArrangementItemInput {
  @Field(() => ArrangementKind, { description: 'Loại — Kind.' })
  kind!: ArrangementKind;

  @Field(() => ID, {
    description:
      'Đơn vị cấp xã phải sắp xếp, hoặc cấp xã của thôn, tổ dân phố — The commune itself, or that of the village.',
  })
  adminUnitId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Tên thôn, bon, buôn, tổ dân phố — Name of the village or group; none for a commune.',
  })
  name?: string | null;

  @Field(() => [ArrangementCriterion], { description: 'Các tiêu chí chưa đạt — Criteria that are not met.' })
  criteriaNotMet!: ArrangementCriterion[];

  @Field(() => LocalDateScalar, { description: 'Ngày vào danh mục — Day on which it came on the list.' })
  listedOn!: string;

  @Field(() => String, { description: 'Văn bản phê duyệt danh mục — The decision that approved the list.' })
  listDecision!: string;

  @Field(() => ArrangementForm, {
    nullable: true,
    description: 'Phương án; cần trước khi chuyển sang PLANNED — The plan; needed before PLANNED.',
  })
  plannedForm?: ArrangementForm | null;

  @Field(() => String, {
    nullable: true,
    description: 'Quyết định sắp xếp; cần trước khi chuyển sang DECIDED — The act; needed before DECIDED.',
  })
  decision?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Lý do không sắp xếp; cần trước khi chuyển sang EXEMPTED — Why not; needed before EXEMPTED.',
  })
  exemptionReason?: string | null;

  @Field(() => ID, { nullable: true, description: 'Đơn vị cấp xã sau sắp xếp — The commune that it became part of.' })
  resultUnitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Tên thôn, tổ dân phố sau sắp xếp — Name of the village or group that it became part of.',
  })
  resultName?: string | null;
}
