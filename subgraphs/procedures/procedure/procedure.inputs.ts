import { ArgsType, Field, Int } from 'type-graphql';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';

@ArgsType()
export class ProceduresArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Chỉ lĩnh vực mang mã này — Only the field with this code.' })
  field?: string | null;

  @Field(() => AdminLevel, { nullable: true, description: 'Chỉ cấp này — Only what this level handles.' })
  level?: AdminLevel | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hôm nay trực tuyến từ mức độ này trở lên — Online today at this level or above, 1 to 4.',
  })
  onlineLevelAtLeast?: number | null;
}
