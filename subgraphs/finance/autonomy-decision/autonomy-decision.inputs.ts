import { ArgsType, Field, ID } from 'type-graphql';
import { Closing } from '../../../shared/figures/closing.js';
import '../../../shared/figures/figures.enums.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { AutonomyGroup } from './autonomy-group.enum.js';

@ArgsType()
export class AutonomyDecisionsArguments extends PageArgs {
  @Field(() => AutonomyGroup, { nullable: true, description: 'Nhóm tự chủ — Only this group.' })
  group?: AutonomyGroup | null;

  @Field(() => ID, { nullable: true, description: 'Đơn vị sự nghiệp — Only on this public service unit.' })
  publicServiceUnit?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Trong đơn vị hành chính này và cấp dưới — Only on units within this place and below.',
  })
  unit?: string | null;

  @Field(() => Closing, {
    defaultValue: Closing.FROZEN,
    description:
      'CARRIED: gồm cả nơi đã nhập vào đơn vị hành chính đó — CARRIED: with the places that were merged into it.',
  })
  closing!: Closing;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Có hiệu lực vào cuối ngày này; bỏ trống là hôm nay — In effect at the end of this day; left out: today.',
  })
  asOf?: string | null;
}
