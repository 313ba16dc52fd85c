import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { ConsultationState } from './consultation.enums.js';

@ArgsType()
export class ConsultationsArgs extends PageArgs {
  @Field(() => [ConsultationState], { nullable: true, description: 'Chỉ các trạng thái này — Only in these states.' })
  states?: ConsultationState[] | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ của cơ quan này — Only of this agency.' })
  agency?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Lấy ý kiến vào ngày này — Open on this day.' })
  openOn?: string | null;
}

@InputType({ description: 'Đợt lấy ý kiến về một dự thảo — A consultation about a draft.' })
export class ConsultationInput {
  @Field(() => String, { description: 'Mã — Code.' })
  code!: string;

  @Field(() => ID, { nullable: true, description: 'Dự thảo, nếu có trong hệ thống — The draft, where it is known.' })
  draftId?: string | null;

  @Field(() => String, { description: 'Tên dự thảo — Title of the draft.' })
  title!: string;

  @Field(() => ID, { description: 'Cơ quan lấy ý kiến — The agency that asks.' })
  agencyId!: string;

  @Field(() => LocalDateScalar, { description: 'Từ ngày — First day.' })
  openFrom!: string;

  @Field(() => LocalDateScalar, { description: 'Đến hết ngày — Last day.' })
  openTo!: string;

  @Field(() => Int, { nullable: true, description: 'Số ý kiến — Comments.' })
  comments?: number | null;

  @Field(() => Int, { nullable: true, description: 'Trong đó được tiếp thu — Of them, taken up.' })
  commentsAccepted?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Tổng hợp và giải trình, không ghi tên người — Summary, naming nobody.',
  })
  summary?: string | null;
}
