import { ArgsType, Field, ID } from 'type-graphql';
import { Closing } from '../../shared/figures/closing.js';
import { PageArgs } from '../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../shared/graphql/scalars.js';

/** What every connection takes whose rows stand in a place: which place, as of which day, and what became of it. */
@ArgsType()
export class PlacedPageArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Trong đơn vị hành chính này và cấp dưới — Within this place and below.',
  })
  unit?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Địa giới vào ngày này (mặc định: asOf nếu có, nếu không thì hôm nay) — Boundaries of this day (default: asOf where there is one, else today).',
  })
  boundariesOn?: string | null;

  @Field(() => Closing, {
    defaultValue: Closing.FROZEN,
    description: 'CARRIED tính cả nơi đã nhập vào — CARRIED also takes places merged into it.',
  })
  closing!: Closing;
}
