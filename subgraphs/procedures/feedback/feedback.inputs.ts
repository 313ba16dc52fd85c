import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { PlacedPageArgs } from '../place/placed-page.args.js';
import { FeedbackKind, FeedbackRating, FeedbackSource, FeedbackState } from './feedback.enums.js';

@ArgsType()
export class FeedbacksArgs extends PlacedPageArgs {
  @Field(() => FeedbackKind, { nullable: true, description: 'Chỉ loại này — Only of this kind.' })
  kind?: FeedbackKind | null;

  @Field(() => [FeedbackState], { nullable: true, description: 'Chỉ các trạng thái này — Only in these states.' })
  states?: FeedbackState[] | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ do cơ quan này xử lý — Only given to this agency.' })
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ về thủ tục này — Only about this procedure.' })
  procedure?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Tiếp nhận từ ngày — Received on or after this day.' })
  receivedFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Tiếp nhận đến ngày — Received on or before this day.' })
  receivedTo?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Chưa trả lời mà đã quá hạn trả lời vào cuối ngày này — Not answered, and past its limit, at the end of this day.',
  })
  unansweredPastDueOn?: string | null;
}

@InputType({ description: 'Phản ánh, kiến nghị; không ghi người gửi — Feedback; the sender is not written.' })
export class FeedbackInput {
  @Field(() => String, { description: 'Mã phản ánh, kiến nghị — Code.' })
  code!: string;

  @Field(() => FeedbackKind, { description: 'Loại — What it is about.' })
  kind!: FeedbackKind;

  @Field(() => FeedbackSource, { description: 'Nguồn tiếp nhận — How it came in.' })
  source!: FeedbackSource;

  @Field(() => String, { description: 'Nội dung tóm tắt, không ghi thông tin cá nhân — In short, naming nobody.' })
  subject!: string;

  @Field(() => ID, { nullable: true, description: 'Thủ tục liên quan — The procedure that it is about.' })
  procedureId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Đơn vị hành chính liên quan — The place that it is about.' })
  placeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Cơ quan xử lý — The agency that it is given to.' })
  agencyId?: string | null;

  @Field(() => DateTimeScalar, { description: 'Thời điểm tiếp nhận — When it was received.' })
  receivedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Trả lời, không ghi thông tin cá nhân — The answer, naming nobody.',
  })
  answer?: string | null;

  @Field(() => FeedbackRating, {
    nullable: true,
    description: 'Mức hài lòng của người gửi — How satisfied the sender is.',
  })
  rating?: FeedbackRating | null;
}
