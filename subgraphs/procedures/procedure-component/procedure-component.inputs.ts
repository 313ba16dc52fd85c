import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { ComponentForm } from './procedure-component.enums.js';

@InputType({ description: 'Thành phần hồ sơ của một thủ tục — A paper that a procedure demands.' })
export class ProcedureComponentInput {
  @Field(() => ID, { description: 'Thủ tục — The procedure.' })
  procedureId!: string;

  @Field(() => String, { description: 'Mã thành phần trong thủ tục — Code within the procedure.' })
  code!: string;

  @Field(() => String, { description: 'Tên thành phần — Name.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Loại giấy tờ; bỏ trống: mẫu đơn, tờ khai của riêng thủ tục — Kind of document; none: a form of its own.',
  })
  documentKindId?: string | null;

  @Field(() => ComponentForm, { description: 'Hình thức — Form.' })
  form!: ComponentForm;

  @Field(() => Int, { description: 'Số bản, 1 đến 20 — How many copies, 1 to 20.' })
  copies!: number;

  @Field(() => Boolean, { description: 'Bắt buộc — Whether it is mandatory.' })
  isMandatory!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Lý do yêu cầu; phải ghi khi nhà nước đã lưu giữ loại giấy tờ này — Why it is demanded; needed where the state holds this kind already.',
  })
  demandReason?: string | null;

  @Field(() => LocalDateScalar, { description: 'Yêu cầu từ ngày — Demanded since.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn yêu cầu — First day no longer.',
  })
  validTo?: string | null;
}
