import { Field, InputType, Int } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { ProcedureSettingKind } from './procedure-setting.enums.js';

@InputType({ description: 'Thông số tính hạn từ một ngày — What deadlines are computed with from a day on.' })
export class ProcedureSettingInput {
  @Field(() => ProcedureSettingKind, { description: 'Thông số — What it sets.' })
  kind!: ProcedureSettingKind;

  @Field(() => Int, {
    description: 'Số ngày làm việc hoặc số phút từ 0 giờ — Working days, or minutes after midnight.',
  })
  value!: number;

  @Field(() => LocalDateScalar, { description: 'Áp dụng từ ngày — First day.' })
  validFrom!: string;

  @Field(() => String, { description: 'Nguồn — Source.' })
  source!: string;

  @Field(() => Boolean, { description: 'Đã đối chiếu với nguồn — Whether the source was seen.' })
  isVerified!: boolean;
}
