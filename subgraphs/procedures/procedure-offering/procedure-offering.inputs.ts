import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { OnlineType } from '../procedure/procedure.enums.js';

@InputType({ description: 'Cách cung cấp một thủ tục trong một thời gian — How a procedure is offered for some time.' })
export class ProcedureOfferingInput {
  @Field(() => ID, { description: 'Thủ tục — The procedure.' })
  procedureId!: string;

  @Field(() => LocalDateScalar, { description: 'Áp dụng từ ngày — First day.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn áp dụng — First day no longer.',
  })
  validTo?: string | null;

  @Field(() => Int, { description: 'Mức độ trực tuyến 1 đến 4 — Online level 1 to 4.' })
  onlineLevel!: number;

  @Field(() => OnlineType, { description: 'Một phần hay toàn trình — Type under Decree 42/2022/NĐ-CP.' })
  onlineType!: OnlineType;

  @Field(() => Boolean, { description: 'Đủ điều kiện mức độ 3, 4 — Found fit for online level 3 or 4.' })
  isEligible!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Quyết định công nhận đủ điều kiện; bắt buộc khi đủ điều kiện — The decision that found it fit.',
  })
  eligibilityDecision?: string | null;

  @Field(() => Boolean, { description: 'Có nghĩa vụ tài chính — Whether a fee, charge or tax is due.' })
  hasFinancialDuty!: boolean;

  @Field(() => Boolean, { description: 'Đã mở thanh toán trực tuyến — Whether it can be paid online.' })
  onlinePaymentEnabled!: boolean;

  @Field(() => Boolean, { description: 'Đã tích hợp trên Cổng quốc gia — Whether the national portal has it.' })
  onNationalPortal!: boolean;

  @Field(() => Boolean, {
    description: 'Giải quyết liên thông — Whether it is handled together with others’ procedures.',
  })
  isInterlinked!: boolean;

  @Field(() => Boolean, { description: 'Kết quả bắt buộc bằng bản giấy — Whether the result must be on paper.' })
  paperResultRequired!: boolean;
}
