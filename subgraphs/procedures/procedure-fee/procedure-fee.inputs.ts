import { Field, ID, InputType } from 'type-graphql';
import { MoneyScalar } from '../../../shared/graphql/money.scalar.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { ProcedureFeeKind } from './procedure-fee.entity.js';

@InputType({ description: 'Phí, lệ phí của một thủ tục — What a procedure costs.' })
export class ProcedureFeeInput {
  @Field(() => ID, { description: 'Thủ tục — The procedure.' })
  procedureId!: string;

  @Field(() => ProcedureFeeKind, { description: 'Loại — Kind.' })
  kind!: ProcedureFeeKind;

  @Field(() => String, { description: 'Tên khoản thu — Name.' })
  name!: string;

  @Field(() => MoneyScalar, { description: 'Mức thu mỗi hồ sơ, đồng — Amount for a dossier, VND.' })
  amount!: string;

  @Field(() => String, { description: 'Căn cứ mức thu — On what ground.' })
  basis!: string;

  @Field(() => LocalDateScalar, { description: 'Áp dụng từ ngày — First day.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn áp dụng — First day no longer.',
  })
  validTo?: string | null;
}
