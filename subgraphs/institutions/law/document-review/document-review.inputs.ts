import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { ReviewDecision, ReviewFinding } from './document-review.enums.js';

@ArgsType()
export class DocumentReviewsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đã rà soát đến hết ngày này; cũng là ngày xét quá hạn (mặc định: hôm nay) — Reviewed by the end of this day; also the day on which lateness is judged (default: today).',
  })
  asOf?: string | null;

  @Field(() => Int, { nullable: true, description: 'Chỉ rà soát trong năm này — Only reviews of this year.' })
  year?: number | null;

  @Field(() => ReviewFinding, { nullable: true, description: 'Chỉ khi phát hiện vấn đề này — Only with this finding.' })
  finding?: ReviewFinding | null;

  @Field(() => ReviewDecision, { nullable: true, description: 'Chỉ hướng xử lý này — Only this decision.' })
  decision?: ReviewDecision | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ cơ quan rà soát này — Only this reviewer.' })
  reviewer?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ việc quá hạn, hoặc chỉ việc không quá hạn — Only what is overdue, or only what is not.',
  })
  overdue?: boolean | null;
}

@InputType({ description: 'Một lần rà soát, kiểm tra văn bản — One review of a document.' })
export class DocumentReviewInput {
  @Field(() => ID, { description: 'Văn bản được rà soát — The document.' })
  documentId!: string;

  @Field(() => ID, { description: 'Cơ quan rà soát — The reviewing agency.' })
  reviewerId!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày rà soát — Reviewed on.' })
  reviewedOn!: string;

  @Field(() => [ReviewFinding], {
    description: 'Vấn đề phát hiện; rỗng: không có — What was found; empty: nothing.',
  })
  findings!: ReviewFinding[];

  @Field(() => String, { nullable: true, description: 'Điều khoản có vấn đề — The provisions concerned.' })
  provisions?: string | null;

  @Field(() => ReviewDecision, { nullable: true, description: 'Hướng xử lý — What was decided.' })
  decision?: ReviewDecision | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn xử lý — To be dealt with by.' })
  dueOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày xử lý xong — Dealt with on.' })
  handledOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Văn bản xử lý, ví dụ quyết định bãi bỏ — The document that dealt with it, such as a repeal.',
  })
  handlingDocumentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Ghi chú — Note.' })
  note?: string | null;
}
