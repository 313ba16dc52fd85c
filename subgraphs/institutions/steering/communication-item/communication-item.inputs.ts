import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { CommunicationMedium } from './communication-item.enums.js';

@ArgsType()
export class CommunicationItemsArgs extends PageArgs {
  @Field(() => CommunicationMedium, { nullable: true, description: 'Chỉ phương tiện này — Only this medium.' })
  medium?: CommunicationMedium | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ của cơ quan này — Only of this agency.' })
  agency?: string | null;

  @Field(() => Int, { nullable: true, description: 'Chỉ nội dung này, 1 đến 7 — Only this content, 1 to 7.' })
  content?: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Từ ngày — From this day.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Đến hết ngày — Through this day.' })
  to?: string | null;
}

@InputType({ description: 'Tin, bài, chuyên mục — An item of communication.' })
export class CommunicationItemInput {
  @Field(() => CommunicationMedium, { description: 'Phương tiện — Medium.' })
  medium!: CommunicationMedium;

  @Field(() => ID, { description: 'Cơ quan đăng, phát — The agency that published it.' })
  agencyId!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày đăng, phát — Published on.' })
  publishedOn!: string;

  @Field(() => String, { description: 'Chủ đề — Topic.' })
  topic!: string;

  @Field(() => String, { nullable: true, description: 'Địa chỉ web — Web address.' })
  url?: string | null;

  @Field(() => Int, { nullable: true, description: 'Nội dung của Kế hoạch — Content of the plan.' })
  contentNumber?: number | null;

  @Field(() => Int, { nullable: true, description: 'Số ý kiến phản hồi đã chuyển — Pieces of feedback sent on.' })
  feedbackForwarded?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Chủ đề các ý kiến; không ghi tên người — What they were about; no names.',
  })
  feedbackTopics?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Cơ quan nhận ý kiến — The agency they were sent to.' })
  feedbackToId?: string | null;
}
