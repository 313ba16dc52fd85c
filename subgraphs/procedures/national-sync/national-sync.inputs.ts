import { Field, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { NationalSyncState } from '../dossier/dossier.enums.js';

@InputType({
  description: 'Kết quả gửi một hồ sơ lên Cổng quốc gia — What came of sending a dossier to the national portal.',
})
export class NationalSyncInput {
  @Field(() => String, { description: 'Mã hồ sơ — Code of the dossier.' })
  code!: string;

  @Field(() => NationalSyncState, { description: 'Tình trạng — State.' })
  state!: NationalSyncState;

  @Field(() => DateTimeScalar, {
    description: 'Lúc; tin cũ hơn không ghi đè tin mới — When; older word does not replace newer.',
  })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Lỗi, chỉ khi FAILED — What went wrong, with FAILED only.' })
  error?: string | null;
}
