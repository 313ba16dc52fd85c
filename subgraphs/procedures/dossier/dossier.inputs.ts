import { ArgsType, Field, ID, Int } from 'type-graphql';
import { Closing } from '../../../shared/figures/closing.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { DossierChannel } from './dossier.enums.js';

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
    description: 'Thủ tục trực tuyến từ mức độ này — Only procedures online at this level or above, 1 to 4.',
  })
  onlineLevelAtLeast?: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Xử lý xong từ ngày — Handled on or after this day.' })
  handledFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Xử lý xong đến ngày — Handled on or before this day.' })
  handledTo?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Tiếp nhận từ ngày — Received on or after this day.' })
  receivedFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Tiếp nhận đến ngày — Received on or before this day.' })
  receivedTo?: string | null;
}
