import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { AdminLevel } from '../../../shared/figures/target-rule.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { ProcedureState } from './procedure.enums.js';

@ArgsType()
export class ProceduresArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày mà các điều kiện về tình trạng và cách cung cấp được xét; mặc định hôm nay — The day on which state and offering are looked at; default today.',
  })
  asOf?: string | null;

  @Field(() => String, { nullable: true, description: 'Chỉ lĩnh vực mang mã này — Only the field with this code.' })
  field?: string | null;

  @Field(() => AdminLevel, { nullable: true, description: 'Chỉ cấp này — Only what this level handles.' })
  level?: AdminLevel | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Chỉ do cơ quan này tham mưu công bố — Only what this agency had announced.',
  })
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ có căn cứ là văn bản này — Only what stands on this document.' })
  legalDocument?: string | null;

  @Field(() => ProcedureState, { nullable: true, description: 'Chỉ tình trạng này — Only in this state.' })
  state?: ProcedureState | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Đang được công khai: PUBLISHED hoặc AMENDED — Published, as what people work by: PUBLISHED or AMENDED.',
  })
  isPublished?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Còn hiệu lực — In force.' })
  isInForce?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Thủ tục nội bộ — Between state agencies only.' })
  isInternal?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Liên quan kinh doanh — Concerning business activity.' })
  isBusinessRelated?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Trực tuyến từ mức độ này trở lên — Online at this level or above, 1 to 4.',
  })
  onlineLevelAtLeast?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Một phần hoặc toàn trình — Online in part or in full.' })
  isOnlineByType?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Đủ điều kiện mức độ 3, 4 — Found fit for level 3 or 4.' })
  isEligible?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Có nghĩa vụ tài chính — With a financial duty.' })
  hasFinancialDuty?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Thanh toán trực tuyến được — Payable online.' })
  onlinePaymentEnabled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Có trên Cổng quốc gia — On the national portal.' })
  onNationalPortal?: boolean | null;
}

@InputType({ description: 'Thủ tục hành chính — An administrative procedure.' })
export class ProcedureInput {
  @Field(() => String, { description: 'Mã thủ tục — Code, as 1.000001 or 1.000001.000.00.00.H00.' })
  code!: string;

  @Field(() => String, { description: 'Tên thủ tục — Name.' })
  name!: string;

  @Field(() => String, { description: 'Mã lĩnh vực — Code of the field.' })
  fieldCode!: string;

  @Field(() => [AdminLevel], { description: 'Các cấp tiếp nhận, giải quyết — Levels that receive and handle it.' })
  levels!: AdminLevel[];

  @Field(() => Boolean, { description: 'Thủ tục nội bộ — Between state agencies only.' })
  isInternal!: boolean;

  @Field(() => Boolean, { description: 'Liên quan kinh doanh — Concerning business activity.' })
  isBusinessRelated!: boolean;

  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ ngày — First day in force.' })
  validFrom!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Cơ quan tham mưu công bố — The agency that had it announced, by its id in institutions.',
  })
  announcingAgencyId?: string | null;
}
