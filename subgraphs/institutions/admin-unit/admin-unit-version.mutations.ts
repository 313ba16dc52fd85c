import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { cleanInput, cleanReason } from '../../../shared/records/clean-input.js';
import type { Outcome } from '../../../shared/records/idempotency.js';
import { describe } from '../../../shared/records/mutation-descriptions.js';
import { recordPayload } from '../../../shared/records/record-payload.type.js';
import { writeOnce } from '../../../shared/records/write-record.js';
import type { Context } from '../context.js';
import { AdminUnitVersionChanges, AdminUnitVersionInput } from './admin-unit-version.inputs.js';
import type { AdminUnitVersion } from './admin-unit-version.entity.js';
import { placeStore } from './admin-unit-version.record.js';
import { beginVersion, correctVersion, takeBackVersion } from './write-versions.js';

const Payload = recordPayload(placeStore, { content: 3, basis: 'Danh mục đơn vị hành chính; II.3' });
const answer = (outcome: Outcome) => Object.assign(new Payload(), outcome);

@Resolver(() => Payload)
export class AdminUnitVersionMutations {
  @Mutation(() => Payload, {
    description:
      'Ghi đơn vị hành chính như sau một thay đổi: phiên bản trước kết thúc, Ủy ban nhân dân theo địa bàn — Record a place as it is after a change: the version before ends, the People’s Committee follows.',
  })
  @RequiresScopes(['places:write'])
  async createAdminUnitVersion(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('input', () => AdminUnitVersionInput, { description: describe.input }) input: AdminUnitVersionInput,
    @Arg('reason', () => String, { nullable: true, description: describe.reason }) reason: string | null,
    @Ctx() context: Context,
  ) {
    const made = { input: cleanInput(input), reason: cleanReason(reason ?? null) };
    const call = { mutation: 'createAdminUnitVersion', key, input: made };
    return answer(await writeOnce(context, call, (writing) => beginVersion(writing, made)));
  }

  @Mutation(() => Payload, {
    description: 'Sửa một phiên bản đã ghi, hoặc kết thúc đơn vị — Put a version right, or end the place.',
  })
  @RequiresScopes(['places:write'])
  async changeAdminUnitVersion(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('id', () => ID, { description: describe.id }) id: string,
    @Arg('expectedVersion', () => Int, { description: describe.expectedVersion }) expectedVersion: number,
    @Arg('input', () => AdminUnitVersionChanges, { description: describe.changes }) input: AdminUnitVersionChanges,
    @Arg('reason', () => String, { nullable: true, description: describe.reason }) reason: string | null,
    @Ctx() context: Context,
  ) {
    const cleaned = cleanInput(input) as Partial<AdminUnitVersion>;
    const target = { id, expectedVersion, kind: 'CHANGED' as const, reason: cleanReason(reason ?? null) };
    const call = { mutation: 'changeAdminUnitVersion', key, input: { ...target, cleaned } };
    return answer(await writeOnce(context, call, (writing) => correctVersion(writing, target, cleaned)));
  }

  @Mutation(() => Payload, {
    description:
      'Xóa phiên bản cuối ghi nhầm; phiên bản trước lại có hiệu lực, lịch sử vẫn giữ — Remove the last version, recorded by mistake; the one before holds on, the history stays.',
  })
  @RequiresScopes(['places:write'])
  async removeAdminUnitVersion(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('id', () => ID, { description: describe.id }) id: string,
    @Arg('expectedVersion', () => Int, { description: describe.expectedVersion }) expectedVersion: number,
    @Arg('reason', () => String, { description: describe.reason }) reason: string,
    @Ctx() context: Context,
  ) {
    const target = { id, expectedVersion, reason };
    const call = { mutation: 'removeAdminUnitVersion', key, input: target };
    return answer(await writeOnce(context, call, (writing) => takeBackVersion(writing, target)));
  }
}
