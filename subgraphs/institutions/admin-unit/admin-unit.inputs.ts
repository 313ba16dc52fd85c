import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { AdminLevel, AdminUnitKind } from './admin-unit.enums.js';

@ArgsType()
export class AdminUnitsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Có hiệu lực cuối ngày này; bỏ trống là hôm nay — In force at the end of this day; left out: today.',
  })
  asOf?: string | null;

  @Field(() => AdminLevel, { nullable: true, description: 'Chỉ cấp này — Only this level.' })
  level?: AdminLevel | null;

  @Field(() => AdminUnitKind, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  kind?: AdminUnitKind | null;
}
