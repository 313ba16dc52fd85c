import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';

@ArgsType()
export class CommunePartTimeWorkersArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Chỉ năm này — Only this year.' })
  year?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Trong đơn vị hành chính này và cấp dưới, theo địa giới ngày chốt — Within this place and below, as of the day counted.',
  })
  unit?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ nơi đã (hoặc chưa) khoán — Only with, or without, a lump sum.',
  })
  hasLumpSumBudget?: boolean | null;
}

@InputType({ description: 'Người hoạt động không chuyên trách của một xã — Part-time workers of a commune.' })
export class CommunePartTimeWorkersInput {
  @Field(() => ID, { description: 'Xã, phường, thị trấn — The commune.' })
  placeId!: string;

  @Field(() => Int, { description: 'Năm — Year.' })
  year!: number;

  @Field(() => LocalDateScalar, { description: 'Ngày chốt số liệu, trong năm — Counted on, a day of the year.' })
  countedOn!: string;

  @Field(() => Int, { description: 'Số người ở cấp xã — Workers at the commune itself.' })
  workers!: number;

  @Field(() => Int, { nullable: true, description: 'Số người ở thôn, bon, tổ dân phố — Workers in villages.' })
  villageWorkers?: number | null;

  @Field(() => Boolean, { description: 'Đã thực hiện khoán kinh phí — Whether they are paid from a lump sum.' })
  hasLumpSumBudget!: boolean;
}
