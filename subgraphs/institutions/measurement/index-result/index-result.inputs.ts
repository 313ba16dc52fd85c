import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { Closing } from '../../../../shared/figures/closing.js';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { NationalIndex } from './index-result.enums.js';

@ArgsType()
export class IndexResultsArgs extends PageArgs {
  @Field(() => NationalIndex, { nullable: true, description: 'Chỉ chỉ số này — Only this index.' })
  index?: NationalIndex | null;

  @Field(() => Int, { nullable: true, description: 'Chỉ năm này — Only this year.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Của tỉnh này — Of this province.' })
  unit?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Đã công bố đến hết ngày này — Published by the end of this day.',
  })
  asOf?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Chỉ kết quả mới nhất của tỉnh trong Kế hoạch đã công bố đến hết ngày này (hoặc của unit) — Only the newest of the plan’s province, or of `unit`, published by the end of this day.',
  })
  newestBy?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Cùng newestBy: thêm kết quả năm liền trước của tỉnh đó — With newestBy: also that province’s year before.',
  })
  withPreviousYear!: boolean;

  @Field(() => Closing, {
    defaultValue: Closing.FROZEN,
    description:
      'Cùng newestBy: CARRIED xét cả tỉnh kế thừa — With newestBy: CARRIED also reads the province’s successor.',
  })
  closing!: Closing;
}

@InputType({ description: 'Kết quả một chỉ số cấp tỉnh — A province’s index of one year.' })
export class IndexResultInput {
  @Field(() => NationalIndex, { description: 'Chỉ số — The index.' })
  index!: NationalIndex;

  @Field(() => Int, { description: 'Năm được đánh giá — The year that it rates.' })
  year!: number;

  @Field(() => ID, { description: 'Tỉnh được đánh giá — The province rated.' })
  adminUnitId!: string;

  @Field(() => String, { description: 'Điểm, nhiều nhất hai số lẻ — Score, at most two decimals.' })
  score!: string;

  @Field(() => String, { defaultValue: '100', description: 'Điểm tối đa — The most that can be scored.' })
  maxScore!: string;

  @Field(() => Int, { nullable: true, description: 'Thứ hạng — Rank.' })
  rank?: number | null;

  @Field(() => Int, { nullable: true, description: 'Số tỉnh, thành phố được xếp hạng — How many were ranked.' })
  population?: number | null;

  @Field(() => LocalDateScalar, { description: 'Ngày công bố — Published on.' })
  publishedOn!: string;

  @Field(() => String, { description: 'Nguồn — Where it was published.' })
  source!: string;
}
