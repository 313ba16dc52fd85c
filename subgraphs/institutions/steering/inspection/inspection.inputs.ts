import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { Closing } from '../../../../shared/figures/closing.js';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { InspectionKind, InspectionState } from './inspection.enums.js';
import type { InspectionFinding } from './inspection-finding.type.js';

@ArgsType()
export class InspectionsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Chỉ kế hoạch năm này — Only of the plan of this year.' })
  year?: number | null;

  @Field(() => InspectionKind, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  kind?: InspectionKind | null;

  @Field(() => InspectionState, { nullable: true, description: 'Chỉ trạng thái này — Only in this state.' })
  state?: InspectionState | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ do cơ quan này kiểm tra — Only by this inspector.' })
  inspector?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ cơ quan được kiểm tra này — Only of this agency.' })
  inspected?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ trong địa bàn này — Only within this place.' })
  unit?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Địa giới vào ngày này; bỏ trống là hôm nay — Boundaries of this day; left out: today.',
  })
  boundariesOn?: string | null;

  @Field(() => Closing, {
    defaultValue: Closing.FROZEN,
    description: 'CARRIED: tính cả nơi đã nhập vào địa bàn — CARRIED: also what was merged into the place.',
  })
  closing!: Closing;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Kết thúc từ ngày này — Ended on or after.' })
  endedFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Kết thúc đến hết ngày này — Ended on or before.' })
  endedTo?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Còn kiến nghị chưa khắc phục vào ngày này — With findings not yet fixed on this day.',
  })
  openFindingsOn?: string | null;
}

@InputType({ description: 'Tồn tại, sai phạm và kiến nghị — A finding and its recommendation.' })
export class InspectionFindingInput implements InspectionFinding {
  @Field(() => String, { description: 'Tồn tại, sai phạm — What was found.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Kiến nghị — Recommendation.' })
  recommendation?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn khắc phục — To be fixed by.' })
  dueOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày khắc phục xong — Fixed on.' })
  fixedOn?: string | null;
}

@InputType({ description: 'Cuộc kiểm tra — An inspection.' })
export class InspectionInput {
  @Field(() => String, { description: 'Mã, không trùng — Code, unique.' })
  code!: string;

  @Field(() => InspectionKind, { description: 'Loại — Kind.' })
  kind!: InspectionKind;

  @Field(() => String, { description: 'Nội dung kiểm tra — What is inspected.' })
  title!: string;

  @Field(() => Int, { description: 'Năm kế hoạch — Year of the inspection plan.' })
  planYear!: number;

  @Field(() => ID, { description: 'Cơ quan kiểm tra — The agency that inspects.' })
  inspectorAgencyId!: string;

  @Field(() => ID, { nullable: true, description: 'Cơ quan được kiểm tra — The agency that is inspected.' })
  inspectedAgencyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Địa bàn; bỏ trống là địa bàn của cơ quan được kiểm tra — The place; left out: that of the inspected agency.',
  })
  adminUnitId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày dự kiến — Planned for.' })
  plannedOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày kết thúc — Ended on.' })
  endedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Số kết luận — Number of the conclusion.' })
  conclusionNumber?: string | null;

  @Field(() => [InspectionFindingInput], { nullable: true, description: 'Toàn bộ tồn tại, kiến nghị — All findings.' })
  findings?: InspectionFindingInput[] | null;

  @Field(() => String, { nullable: true, description: 'Đề xuất xử lý vi phạm — Sanctions proposed.' })
  sanctionsProposed?: string | null;
}
