import { Field, ID, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';

@InputType({ description: 'Cơ quan thuộc một nhóm — An agency in a group.' })
export class AgencyMembershipInput {
  @Field(() => ID, { description: 'Nhóm, ví dụ SBN — The group, for example SBN.' })
  groupId!: string;

  @Field(() => ID, { description: 'Cơ quan thuộc nhóm — The agency that belongs to it.' })
  memberId!: string;

  @Field(() => LocalDateScalar, { description: 'Từ ngày — First day.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn thuộc nhóm — First day on which it no longer belongs.',
  })
  validTo?: string | null;

  @Field(() => String, { description: 'Điều khoản hoặc văn bản — Clause or act that says so.' })
  basis!: string;
}
