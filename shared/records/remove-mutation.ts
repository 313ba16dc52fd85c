import { Arg, type ClassType, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { RequiresScopes } from '../graphql/owned.decorator.js';
import type { RequestContext } from '../service/request-context.js';
import { cleanReason } from './clean-input.js';
import { describe } from './mutation-descriptions.js';
import type { RecordRow } from './record.entity.js';
import type { RecordStore } from './record-kind.js';
import { removeRecord, writeOnce } from './write-record.js';

interface RemoveParts<Row extends RecordRow> {
  readonly kind: RecordStore<Row>;
  readonly payload: ClassType<object>;
  readonly scopes: readonly string[];
}

/** `removeReport(id, reason)`: the row goes, its history stays. */
export function removeMutation<Row extends RecordRow>({ kind, payload, scopes }: RemoveParts<Row>): ClassType {
  const name = `remove${kind.type}`;

  @Resolver(() => payload)
  class RemoveResolver {
    @Mutation(() => payload, {
      name,
      description: `Xóa ${kind.title.vi}; lịch sử vẫn giữ — Remove a ${kind.title.en}; its history stays.`,
    })
    @RequiresScopes([...scopes])
    async remove(
      @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
      @Arg('id', () => ID, { description: describe.id }) id: string,
      @Arg('expectedVersion', () => Int, { description: describe.expectedVersion }) expectedVersion: number,
      @Arg('reason', () => String, { description: describe.reason }) reason: string,
      @Ctx() context: RequestContext,
    ) {
      const target = { id, expectedVersion, reason: cleanReason(reason) ?? '' };
      const call = { mutation: name, key, input: target };
      const outcome = await writeOnce(context, call, (writing) => removeRecord(writing, kind, target));
      return Object.assign(new payload(), outcome);
    }
  }
  return RemoveResolver;
}
