import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Owned, RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import { Dossier } from '../dossier/dossier.entity.js';
import { procedureReform } from '../ownership.js';

/** Who may follow what happens to dossiers. */
export const followScope = 'dossier:follow';

/** Word of one change of one dossier, or of a whole batch of them. */
@ObjectType({
  description:
    'Tin về một thay đổi của hồ sơ, hoặc về cả một lô hồ sơ được nhập — Word of a change of a dossier, or of a batch of dossiers that was loaded.',
})
@Owned({ ...procedureReform, classification: 'INTERNAL' })
@RequiresScopes([followScope])
export class DossierChange {
  @Field(() => String, {
    description:
      'Vị trí, tăng dần; gửi lại ở after để nhận tiếp — Position, growing; send it as after to go on from here.',
  })
  position!: string;

  @Field(() => String, {
    description:
      'Loại sự kiện, ví dụ DOSSIER_RECEIVE; một lô: IMPORTED, DATASET_LOADED — Kind of event, such as DOSSIER_RECEIVE; of a batch: IMPORTED, DATASET_LOADED.',
  })
  kind!: string;

  @Field(() => DateTimeScalar, { description: 'Thời điểm ghi — When it was written.' })
  at!: Date;

  @Field(() => Dossier, {
    nullable: true,
    description:
      'Hồ sơ như đang có; null: cả một lô, hoặc hồ sơ đã bị xóa — The dossier as it stands; null: a batch, or it was removed.',
  })
  dossier!: Dossier | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Định danh hồ sơ; null: cả một lô — Id of the dossier; null: a batch.',
  })
  dossierId!: string | null;

  @Field(() => Int, {
    description:
      'Số hồ sơ: 1, hoặc số hồ sơ của lô, khi đó hãy đọc lại danh sách — How many dossiers: 1, or those of the batch; then read the list again.',
  })
  dossiers!: number;
}
