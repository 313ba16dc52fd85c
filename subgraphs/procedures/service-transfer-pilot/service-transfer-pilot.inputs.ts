import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { PilotReceiverKind, PilotState } from './service-transfer-pilot.enums.js';

@ArgsType()
export class ServiceTransferPilotsArgs extends PageArgs {
  @Field(() => PilotState, { nullable: true, description: 'Chỉ tình trạng này — Only in this state.' })
  state?: PilotState | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ của cơ quan này — Only of this agency.' })
  agency?: string | null;
}

@InputType({ description: 'Thí điểm chuyển giao một dịch vụ — A service handed over on trial.' })
export class ServiceTransferPilotInput {
  @Field(() => String, { description: 'Nhiệm vụ, dịch vụ chuyển giao — The service.' })
  service!: string;

  @Field(() => ID, { description: 'Cơ quan đang thực hiện — The agency that does it now.' })
  agencyId!: string;

  @Field(() => ID, { nullable: true, description: 'Thủ tục liên quan, nếu có — The procedure concerned, if any.' })
  procedureId?: string | null;

  @Field(() => String, { description: 'Doanh nghiệp, tổ chức nhận — Who takes it over.' })
  receiver!: string;

  @Field(() => PilotReceiverKind, { description: 'Loại đơn vị nhận — Kind of receiver.' })
  receiverKind!: PilotReceiverKind;

  @Field(() => LocalDateScalar, { description: 'Ngày đề xuất — Proposed on.' })
  proposedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Văn bản phê duyệt; cần trước khi phê duyệt — The approving act; needed to approve.',
  })
  decision?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Kết quả đánh giá; cần trước khi đánh giá — What was found; needed to evaluate.',
  })
  evaluation?: string | null;
}
