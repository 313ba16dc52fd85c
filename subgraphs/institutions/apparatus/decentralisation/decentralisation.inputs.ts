import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { AgencyLevel } from '../../agency/agency.enums.js';
import { DecentralisationForm } from './decentralisation.enums.js';

@ArgsType()
export class DecentralisationsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Có hiệu lực cuối ngày này; bỏ trống là mọi thời gian — In force at the end of this day; left out: of all time.',
  })
  asOf?: string | null;

  @Field(() => DecentralisationForm, { nullable: true, description: 'Chỉ hình thức này — Only this form.' })
  form?: DecentralisationForm | null;

  @Field(() => String, { nullable: true, description: 'Chỉ ngành, lĩnh vực này — Only this field.' })
  field?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ do cơ quan này giao — Only handed over by this agency.' })
  fromAgency?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ giao cho cơ quan này — Only handed to this agency.' })
  toAgency?: string | null;

  @Field(() => AgencyLevel, { nullable: true, description: 'Chỉ giao cho cấp này — Only handed to this level.' })
  toLevel?: AgencyLevel | null;
}

@InputType({ description: 'Một việc được phân cấp, phân quyền, ủy quyền, chuyển giao — A matter that is handed over.' })
export class DecentralisationInput {
  @Field(() => DecentralisationForm, { description: 'Hình thức — Form.' })
  form!: DecentralisationForm;

  @Field(() => String, { description: 'Việc được giao — The matter.' })
  matter!: string;

  @Field(() => String, { description: 'Ngành, lĩnh vực — Field.' })
  field!: string;

  @Field(() => ID, { description: 'Cơ quan giao — Who hands it over.' })
  fromAgencyId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Cơ quan, hoặc nhóm cơ quan của một cấp, nhận — The agency, or the group of a level, that takes it.',
  })
  toAgencyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Doanh nghiệp, tổ chức xã hội nhận; chỉ khi TRANSFERRED — The organisation; only with TRANSFERRED.',
  })
  toOrganisation?: string | null;

  @Field(() => String, { description: 'Văn bản quyết định — The act that decides it.' })
  decision!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày quyết định — Decided on.' })
  decidedOn!: string;

  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ — In force from.' })
  effectiveFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên hết hiệu lực — First day on which it no longer holds.',
  })
  effectiveTo?: string | null;
}
