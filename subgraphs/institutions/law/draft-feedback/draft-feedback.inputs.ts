import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { DraftFeedbackState, FeedbackSender } from './draft-feedback.enums.js';

@ArgsType()
export class DraftFeedbacksArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Chỉ dự thảo này — Only on this draft.' })
  draft?: string | null;

  @Field(() => FeedbackSender, { nullable: true, description: 'Chỉ nhóm này góp ý — Only from this kind of sender.' })
  sender?: FeedbackSender | null;

  @Field(() => DraftFeedbackState, { nullable: true, description: 'Chỉ trạng thái này — Only in this state.' })
  state?: DraftFeedbackState | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Đã nhận đến hết ngày này — Received by the end of this day.',
  })
  asOf?: string | null;
}

@InputType({ description: 'Góp ý đối với dự thảo — A comment on a draft.' })
export class DraftFeedbackInput {
  @Field(() => ID, { description: 'Dự thảo — The draft.' })
  draftId!: string;

  @Field(() => FeedbackSender, { description: 'Ai góp ý — Who comments.' })
  sender!: FeedbackSender;

  @Field(() => String, {
    nullable: true,
    description: 'Tên tổ chức; bỏ trống khi là người dân — Name of the organisation; none for a citizen.',
  })
  organisation?: string | null;

  @Field(() => LocalDateScalar, { description: 'Ngày nhận — Received on.' })
  receivedOn!: string;

  @Field(() => String, { nullable: true, description: 'Điều khoản được góp ý — The provision that it is about.' })
  provision?: string | null;

  @Field(() => String, {
    description: 'Nội dung góp ý, không kèm dữ liệu cá nhân — What it says, without personal data.',
  })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Trả lời; bắt buộc trước khi chuyển sang giải trình — The answer; needed before the move to EXPLAINED.',
  })
  answer?: string | null;
}
