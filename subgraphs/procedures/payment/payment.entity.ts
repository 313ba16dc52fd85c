import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { type Money, MoneyScalar } from '../../../shared/graphql/money.scalar.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar, LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import { PaymentChannel, PaymentFeeKind, PaymentState } from './payment.enums.js';

/** One payment for one dossier. Who paid is not kept. */
@Entity('payment')
@ObjectType({ description: 'Một lần thanh toán nghĩa vụ tài chính của một hồ sơ — A payment for a dossier.' })
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class Payment extends RecordRow {
  @Column('text')
  dossierId!: string;

  @Column('text')
  procedureId!: string;

  @Column('text')
  placeId!: string;

  @Column('text')
  @Field(() => String, {
    description: 'Mã giao dịch hoặc số biên lai, không trùng — Transaction reference or receipt number, unique.',
  })
  reference!: string;

  @Column('text')
  @Field(() => PaymentFeeKind, { description: 'Khoản phải nộp — What is paid.' })
  feeKind!: PaymentFeeKind;

  @Column('bigint')
  @Field(() => MoneyScalar, { description: 'Số tiền, đồng — Amount, in VND.' })
  amount!: Money;

  @Column('text')
  @Field(() => PaymentChannel, { description: 'Cách thanh toán — How it is paid.' })
  channel!: PaymentChannel;

  @Column('text')
  @Field(() => PaymentState, { description: 'Trạng thái — State.' })
  state!: PaymentState;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Thời điểm thanh toán thành công; null: chưa — When it was paid; null: it was not.',
  })
  paidAt!: Date | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày hoàn trả — Given back on; null: it was not.' })
  refundedOn!: string | null;
}
