import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PlacedPageArgs } from '../../placed-page.args.js';
import { StaffKind } from './staff-quota.enums.js';

@ArgsType()
export class StaffQuotasArgs extends PlacedPageArgs {
  @Field(() => Int, { nullable: true, description: 'Chỉ năm này — Only this year.' })
  year?: number | null;

  @Field(() => StaffKind, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  kind?: StaffKind | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ giao cho cơ quan này — Only given to this agency.' })
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ giao cho đơn vị này — Only given to this public service unit.' })
  publicServiceUnit?: string | null;
}

@InputType({ description: 'Biên chế giao cho một cơ quan hoặc một đơn vị — Posts of one agency or one unit.' })
export class StaffQuotaInput {
  @Field(() => ID, { nullable: true, description: 'Cơ quan; hoặc đơn vị sự nghiệp — The agency; or else a unit.' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Đơn vị sự nghiệp; hoặc cơ quan — The unit; or else an agency.' })
  publicServiceUnitId?: string | null;

  @Field(() => Int, { description: 'Năm — Year.' })
  year!: number;

  @Field(() => StaffKind, { description: 'Loại biên chế — Kind of posts.' })
  kind!: StaffKind;

  @Field(() => Int, { description: 'Số biên chế được giao — Posts assigned.' })
  assigned!: number;

  @Field(() => Int, { nullable: true, description: 'Số người có mặt — People in post.' })
  inPost?: number | null;

  @Field(() => Int, { description: 'Trong đó hưởng lương từ ngân sách — Paid from the state budget.' })
  fundedByBudget!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Người có mặt hưởng lương ngân sách — People in post paid from the budget.',
  })
  inPostFundedByBudget?: number | null;

  @Field(() => String, { nullable: true, description: 'Quyết định giao — The decision that assigns them.' })
  decision?: string | null;
}
