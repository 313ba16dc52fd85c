import { ArgsType, Field, ID } from 'type-graphql';
import { Closing } from '../../../shared/figures/closing.js';
import { Origin } from '../../../shared/figures/formula.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';

/** Which systems to list. Left out, an argument does not narrow the list. */
@ArgsType()
export class InformationSystemArguments extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Đang vận hành vào cuối ngày này — In operation at the end of this day.',
  })
  inOperationOn?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đã kết nối theo cách hiểu mặc định của T6.3 vào cuối ngày này — Connected at the end of this day, in the default reading of T6.3.',
  })
  connectedOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Liên quan người dân, doanh nghiệp; theo ngày của inOperationOn, nếu không thì connectedOn, nếu không thì hôm nay — Concerns people or businesses; on the day of inOperationOn, else connectedOn, else today.',
  })
  citizenRelated?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: chỉ hệ thống cấp quốc gia; false: chỉ của tỉnh — true: only national systems; false: only the province’s.',
  })
  national?: boolean | null;

  @Field(() => Origin, { nullable: true, description: 'Dữ liệu thật hay mẫu — Real or sample rows.' })
  origin?: Origin | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Trong đơn vị hành chính này và các đơn vị dưới nó, cùng ngày như citizenRelated — Within this place and those below it, on the same day as citizenRelated.',
  })
  unit?: string | null;

  @Field(() => Closing, {
    defaultValue: Closing.FROZEN,
    description: 'CARRIED: kể cả đơn vị đã nhập vào — CARRIED: also what was merged into the place.',
  })
  closing!: Closing;
}
