import { ArgsType, Field, ID } from 'type-graphql';
import { Closing } from '../../../shared/figures/closing.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { ServiceSector } from './public-service-unit.enums.js';

@ArgsType()
export class PublicServiceUnitsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đang hoạt động cuối ngày này; bỏ trống là mọi đơn vị — Alive at the end of this day; left out: every unit ever.',
  })
  asOf?: string | null;

  @Field(() => ServiceSector, { nullable: true, description: 'Chỉ lĩnh vực này — Only this sector.' })
  sector?: ServiceSector | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Trong đơn vị hành chính này và cấp dưới — Within this place and below.',
  })
  unit?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Địa giới vào ngày này (mặc định: asOf) — Boundaries of this day (default: asOf).',
  })
  boundariesOn?: string | null;

  @Field(() => Closing, {
    defaultValue: Closing.FROZEN,
    description: 'CARRIED tính cả nơi đã nhập vào — CARRIED also takes places merged into it.',
  })
  closing!: Closing;
}
