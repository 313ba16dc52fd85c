import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { type Money, MoneyScalar } from '../../../shared/graphql/money.scalar.js';
import { DateTimeScalar, LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { PlacedPageArgs } from '../place/placed-page.args.js';
import { PaymentChannel, PaymentFeeKind, PaymentState } from './payment.enums.js';

/** Which payments to list. Days are local and both ends are included. */
@ArgsType()
export class PaymentsArgs extends PlacedPageArgs {
  @Field(() => PaymentState, { nullable: true, description: 'Chỉ trạng thái này — Only in this state now.' })
  state?: PaymentState | null;

  @Field(() => [PaymentChannel], { nullable: true, description: 'Chỉ các cách này — Only by these channels.' })
  channels?: PaymentChannel[] | null;

  @Field(() => PaymentFeeKind, { nullable: true, description: 'Chỉ khoản này — Only of this kind.' })
  feeKind?: PaymentFeeKind | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ thủ tục này — Only of this procedure.' })
  procedure?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Thanh toán từ ngày — Paid on or after this day.' })
  paidFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Thanh toán đến ngày — Paid on or before this day.' })
  paidTo?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đã thành công và chưa hoàn trả vào cuối ngày này — Had succeeded and was not refunded at the end of this day.',
  })
  succeededBy?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Thủ tục đã mở thanh toán trực tuyến vào ngày thanh toán hay không — Whether the procedure could be paid online on the day of payment.',
  })
  ofOnlinePaymentProcedures?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Chỉ mã giao dịch này — Only with this reference.' })
  reference?: string | null;
}

@InputType({ description: 'Một lần thanh toán cho một hồ sơ — A payment for a dossier.' })
export class PaymentInput {
  @Field(() => ID, { description: 'Hồ sơ — The dossier; procedure and place are its own.' })
  dossierId!: string;

  @Field(() => String, { description: 'Mã giao dịch hoặc số biên lai — Transaction reference or receipt number.' })
  reference!: string;

  @Field(() => PaymentFeeKind, { description: 'Khoản phải nộp — What is paid.' })
  feeKind!: PaymentFeeKind;

  @Field(() => MoneyScalar, { description: 'Số tiền, đồng, lớn hơn 0 — Amount in VND, more than 0.' })
  amount!: Money;

  @Field(() => PaymentChannel, { description: 'Cách thanh toán — How it is paid.' })
  channel!: PaymentChannel;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Thời điểm thanh toán thành công; có thì trạng thái là SUCCEEDED — When it was paid; with it the state is SUCCEEDED.',
  })
  paidAt?: Date | null;
}
