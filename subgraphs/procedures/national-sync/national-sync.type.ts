import { Field, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { NationalSyncState } from '../dossier/dossier.enums.js';
import { procedureReform } from '../ownership.js';

@ObjectType({
  description: 'Đồng bộ hồ sơ với Cổng Dịch vụ công quốc gia — Whether the national portal has a dossier’s state.',
})
@Owned(procedureReform)
export class NationalSync {
  @Field(() => NationalSyncState, { description: 'Tình trạng — State.' })
  state!: NationalSyncState;

  @Field(() => DateTimeScalar, { description: 'Lúc — When.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Lỗi khi gửi — What went wrong.' })
  error!: string | null;
}
