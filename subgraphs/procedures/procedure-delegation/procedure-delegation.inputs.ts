import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';

@ArgsType()
export class ProcedureDelegationsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Có hiệu lực cuối ngày này — In force at the end of this day.',
  })
  asOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ của thủ tục này — Only of this procedure.' })
  procedure?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ do cơ quan này phân cấp — Only given by this agency.' })
  fromAgency?: string | null;

  @Field(() => AdminLevel, { nullable: true, description: 'Chỉ cho cấp này — Only to this level.' })
  toLevel?: AdminLevel | null;
}

@InputType({ description: 'Phân cấp giải quyết một thủ tục — The handling of a procedure, given to a lower level.' })
export class ProcedureDelegationInput {
  @Field(() => ID, { description: 'Thủ tục — The procedure.' })
  procedureId!: string;

  @Field(() => ID, { description: 'Cơ quan phân cấp — The agency that gives it.' })
  fromAgencyId!: string;

  @Field(() => AdminLevel, { description: 'Cấp của cơ quan phân cấp — The level that gives.' })
  fromLevel!: AdminLevel;

  @Field(() => AdminLevel, { description: 'Cấp được phân cấp — The level that takes.' })
  toLevel!: AdminLevel;

  @Field(() => String, { description: 'Văn bản quyết định — The act that decides it.' })
  decision!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày quyết định — Decided on.' })
  decidedOn!: string;

  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ ngày — In force from.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày đầu tiên hết hiệu lực — First day no longer.' })
  validTo?: string | null;
}
