import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { cleanInput } from '../../../shared/records/clean-input.js';
import { describe } from '../../../shared/records/mutation-descriptions.js';
import type { Context } from '../context.js';
import { Dossier } from '../dossier/dossier.entity.js';
import { DossierBatchPayload } from '../dossier-move/dossier-batch.type.js';
import { dossierScopes } from '../dossier-move/dossier-payload.type.js';
import { writeBatchOnce } from '../dossier-move/write-batch.js';
import { NationalSyncInput } from './national-sync.inputs.js';
import { NationalSync } from './national-sync.type.js';
import { recordSyncs } from './record-syncs.js';

@Resolver(() => Dossier)
export class NationalSyncResolver {
  @FieldResolver(() => NationalSync, {
    nullable: true,
    description: 'Đồng bộ với Cổng quốc gia; null khi chưa gửi — With the national portal; null: never sent.',
  })
  nationalSync(@Root() { nationalSyncState: state, nationalSyncAt: at, nationalSyncError: error }: Dossier) {
    return state === null ? null : Object.assign(new NationalSync(), { state, at, error });
  }

  @Mutation(() => DossierBatchPayload, {
    description:
      'Ghi kết quả đồng bộ của tối đa 500 hồ sơ; không đổi phiên bản hồ sơ — Keep what came of sending up to 500 dossiers on; their versions stay.',
  })
  @RequiresScopes([...dossierScopes])
  async recordNationalSync(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('items', () => [NationalSyncInput], { description: describe.input }) items: NationalSyncInput[],
    @Ctx() context: Context,
  ): Promise<DossierBatchPayload> {
    const sent = items.map((item) => cleanInput(item));
    const call = { mutation: 'recordNationalSync', key, input: sent };
    return DossierBatchPayload.of(
      await writeBatchOnce(context, call, (writing) => recordSyncs(writing, sent)),
      context,
    );
  }
}
