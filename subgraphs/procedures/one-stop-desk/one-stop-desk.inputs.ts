import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { PlacedPageArgs } from '../place/placed-page.args.js';
import { OneStopDeskKind } from './one-stop-desk.enums.js';

@ArgsType()
export class OneStopDesksArgs extends PlacedPageArgs {
  @Field(() => OneStopDeskKind, { nullable: true, description: 'Chỉ loại này — Only of this kind.' })
  kind?: OneStopDeskKind | null;

  @Field(() => AdminLevel, { nullable: true, description: 'Chỉ cấp này — Only of this level.' })
  level?: AdminLevel | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ của cơ quan này — Only of this agency.' })
  agency?: string | null;

  @Field(() => String, { nullable: true, description: 'Chỉ mang mã này — Only with this code.' })
  code?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Đang mở vào ngày này — Open on this day.' })
  openOn?: string | null;
}

@InputType({ description: 'Bộ phận một cửa — A one-stop desk.' })
export class OneStopDeskInput {
  @Field(() => String, { description: 'Định danh mở đầu mã hồ sơ — Identifier that opens the codes of its dossiers.' })
  code!: string;

  @Field(() => String, { description: 'Tên — Name.' })
  name!: string;

  @Field(() => OneStopDeskKind, { description: 'Loại — Kind.' })
  kind!: OneStopDeskKind;

  @Field(() => AdminLevel, { description: 'Cấp, khớp với loại — Level, as the kind has it.' })
  level!: AdminLevel;

  @Field(() => ID, { nullable: true, description: 'Cơ quan chịu trách nhiệm — The agency that answers for it.' })
  agencyId?: string | null;

  @Field(() => ID, { description: 'Đơn vị hành chính — The place.' })
  placeId!: string;

  @Field(() => LocalDateScalar, { description: 'Mở từ ngày — First day open.' })
  openedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày đầu tiên đã đóng — First day closed.' })
  closedOn?: string | null;
}
