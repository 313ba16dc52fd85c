import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { AgencyType } from './agency.enums.js';

@ArgsType()
export class AgenciesArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Tồn tại vào ngày này; bỏ trống là hôm nay — Known on this day; left out: today.',
  })
  asOf?: string | null;

  @Field(() => AgencyType, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  type?: AgencyType | null;
}
