import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { FunctionRole } from './agency-function.enums.js';

@ArgsType()
export class AgencyFunctionsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Có hiệu lực vào ngày này; bỏ trống là mọi thời gian — In force on this day; left out: of all time.',
  })
  asOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ của cơ quan này — Only of this agency.' })
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ việc này — Only this job.' })
  topic?: string | null;

  @Field(() => FunctionRole, { nullable: true, description: 'Chỉ vai trò này — Only this part.' })
  role?: FunctionRole | null;
}

@InputType({ description: 'Chức năng, nhiệm vụ của một cơ quan — A function of an agency.' })
export class AgencyFunctionInput {
  @Field(() => ID, { description: 'Việc — The job.' })
  topicId!: string;

  @Field(() => ID, { description: 'Cơ quan — The agency.' })
  agencyId!: string;

  @Field(() => FunctionRole, { description: 'Vai trò — Part.' })
  role!: FunctionRole;

  @Field(() => String, { description: 'Nội dung nhiệm vụ — What it has to do.' })
  text!: string;

  @Field(() => String, { description: 'Căn cứ pháp lý — Legal basis.' })
  legalBasis!: string;

  @Field(() => LocalDateScalar, { description: 'Từ ngày — From this day.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn — First day on which it no longer holds.',
  })
  validTo?: string | null;
}
