import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { PilotReceiverKind, PilotState } from './service-transfer-pilot.enums.js';

/** A public administrative service that the state need not do itself, handed to others on trial. */
@Entity('service_transfer_pilot')
@ObjectType({
  description:
    'Thí điểm chuyển giao một dịch vụ hành chính công cho doanh nghiệp, tổ chức xã hội — A public administrative service, handed to an enterprise or organisation on trial.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 2, basis: '1271/QĐ-UBND, II.2.b.6' })
export class ServiceTransferPilot extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Nhiệm vụ, dịch vụ chuyển giao — The service.' })
  service!: string;

  @Column('text')
  agencyId!: string;

  @Column('text', { nullable: true })
  procedureId!: string | null;

  @Column('text')
  @Field(() => String, { description: 'Doanh nghiệp, tổ chức nhận — Who takes it over.' })
  receiver!: string;

  @Column('text')
  @Field(() => PilotReceiverKind, { description: 'Loại đơn vị nhận — Kind of receiver.' })
  receiverKind!: PilotReceiverKind;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Văn bản phê duyệt thí điểm — The act that approves the trial.' })
  decision!: string | null;

  @Column('text')
  @Field(() => PilotState, { description: 'Tình trạng — State.' })
  state!: PilotState;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày đề xuất — Proposed on.' })
  proposedOn!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày phê duyệt — Approved on.' })
  approvedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày bắt đầu thí điểm — Begun on.' })
  startedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày đánh giá — Evaluated on.' })
  evaluatedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày chuyển giao chính thức hoặc dừng — Transferred for good, or ended, on.',
  })
  concludedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Kết quả đánh giá — What the evaluation found.' })
  evaluation!: string | null;
}
