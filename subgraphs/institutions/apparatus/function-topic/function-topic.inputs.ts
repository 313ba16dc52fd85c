import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';

@ArgsType()
export class FunctionTopicsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Có việc này vào ngày; bỏ trống là hôm nay — On this day; left out: today.',
  })
  asOf?: string | null;

  @Field(() => String, { nullable: true, description: 'Chỉ ngành, lĩnh vực này — Only this field.' })
  field?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'false: việc bị bỏ sót, không tổ chức nào đang hoạt động chủ trì vào ngày đó — false: omitted, no living body leads it on that day.',
  })
  hasLead?: boolean | null;
}

@InputType({ description: 'Một việc của quản lý nhà nước — A job of the State.' })
export class FunctionTopicInput {
  @Field(() => String, { description: 'Mã — Code.' })
  code!: string;

  @Field(() => String, { description: 'Tên việc — Name.' })
  name!: string;

  @Field(() => String, { description: 'Ngành, lĩnh vực — Field.' })
  field!: string;

  @Field(() => LocalDateScalar, { description: 'Phải thực hiện từ ngày — To be done from this day.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn — First day on which it no longer is.',
  })
  validTo?: string | null;
}
