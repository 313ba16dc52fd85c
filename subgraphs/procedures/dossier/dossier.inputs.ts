import { ArgsType, Field, ID, Int } from 'type-graphql';
import { Closing } from '../../../shared/figures/closing.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { DossierChannel, DossierState } from './dossier.enums.js';

/** Which dossiers to list. Days are local and both ends are included. */
@ArgsType()
export class DossiersArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Nộp tại đơn vị này và mọi đơn vị bên dưới — Received in this place or below it.',
  })
  unit?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đơn vị bên dưới vào ngày nào; bỏ trống là hôm nay hoặc ngày cuối của đơn vị — Day on which places stand below it; left out: today, or its last day.',
  })
  unitAsOf?: string | null;

  @Field(() => Closing, {
    defaultValue: Closing.FROZEN,
    description:
      'CARRIED: gồm cả các đơn vị đã nhập vào — CARRIED: also what had been received by places merged into it.',
  })
  closing!: Closing;

  @Field(() => DossierChannel, { nullable: true, description: 'Chỉ hình thức này — Only this channel.' })
  channel?: DossierChannel | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ thủ tục này — Only this procedure.' })
  procedure?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Thủ tục trực tuyến từ mức độ này vào ngày nộp — Only procedures online at this level or above, 1 to 4, on the day of submission.',
  })
  onlineLevelAtLeast?: number | null;

  @Field(() => String, { nullable: true, description: 'Chỉ lĩnh vực mang mã này — Only the field with this code.' })
  field?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ do cơ quan này giải quyết — Only what this agency decides.' })
  agency?: string | null;

  @Field(() => [DossierState], { nullable: true, description: 'Chỉ các trạng thái này — Only these states.' })
  states?: DossierState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: chỉ hồ sơ đang quá hạn; false: trừ hồ sơ đang quá hạn — true: only what is overdue today; false: all else.',
  })
  isOverdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Có luân chuyển giữa các cơ quan hay không — Whether it was transferred between agencies.',
  })
  isTransferred?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Có giấy tờ mà cơ quan nhà nước đã có hay không — Whether the state held one of its papers already.',
  })
  hasHeldDocuments?: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Nộp từ ngày — Submitted on or after this day.' })
  submittedFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Nộp đến ngày — Submitted on or before this day.' })
  submittedTo?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Xử lý xong từ ngày — Handled on or after this day.' })
  handledFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Xử lý xong đến ngày — Handled on or before this day.' })
  handledTo?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Tiếp nhận từ ngày — Received on or after this day.' })
  receivedFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Tiếp nhận đến ngày — Received on or before this day.' })
  receivedTo?: string | null;
}
