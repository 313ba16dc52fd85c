import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { cleanInput } from '../../../shared/records/clean-input.js';
import { describe } from '../../../shared/records/mutation-descriptions.js';
import type { Context } from '../context.js';
import { DossierBatchPayload } from './dossier-batch.type.js';
import { DossierMoveItemInput } from './dossier-move.inputs.js';
import { dossierScopes } from './dossier-payload.type.js';
import { moveDossiers } from './move-dossiers.js';
import { writeBatchOnce } from './write-batch.js';

@Resolver()
export class DossierBatchResolver {
  @Mutation(() => DossierBatchPayload, {
    description:
      'Chuyển tối đa 500 hồ sơ một lần; mỗi hồ sơ độc lập: hồ sơ bị từ chối không ảnh hưởng hồ sơ khác — Move up to 500 dossiers at once, each for itself: one that is refused undoes no other.',
  })
  @RequiresScopes([...dossierScopes])
  async moveDossiers(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('items', () => [DossierMoveItemInput], {
      description:
        'Các việc, theo thứ tự; gửi lại cùng việc cùng thời điểm không ghi hai lần — What is done, in order; the same move at the same instant is not written twice.',
    })
    items: DossierMoveItemInput[],
    @Ctx() context: Context,
  ): Promise<DossierBatchPayload> {
    const sent = items.map((item) => cleanInput(item));
    const batch = await writeBatchOnce(context, { mutation: 'moveDossiers', key, input: sent }, (writing) =>
      moveDossiers(
        writing,
        sent.map(({ id = null, code = null, expectedVersion = null, move: kind, ...rest }) => ({
          ...{ id, code, expectedVersion },
          move: { ...rest, kind, at: rest.at ?? context.now, reason: rest.reason ?? null },
        })),
      ),
    );
    return DossierBatchPayload.of(batch, context);
  }
}
