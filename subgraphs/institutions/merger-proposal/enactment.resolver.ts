import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { cleanInput, cleanReason } from '../../../shared/records/clean-input.js';
import { describe } from '../../../shared/records/mutation-descriptions.js';
import { writeOnce } from '../../../shared/records/write-record.js';
import type { Context } from '../context.js';
import { EnactmentInput } from './enactment.inputs.js';
import { EnactmentPayload } from './enactment.type.js';
import { enact } from './enact.js';

@Resolver()
export class EnactmentResolver {
  @Mutation(() => EnactmentPayload, {
    description:
      'Thực hiện phương án sắp xếp theo văn bản: đơn vị cũ kết thúc, đơn vị mới bắt đầu, đơn vị trực thuộc và Ủy ban nhân dân theo đó; một lần, trong một giao dịch — Carry a proposal out by its act: the old places end, the new begin, what lies below and the People’s Committees follow; once, in one transaction.',
  })
  @RequiresScopes(['places:write'])
  async enactMergerProposal(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('id', () => ID, { description: describe.id }) id: string,
    @Arg('expectedVersion', () => Int, { description: describe.expectedVersion }) expectedVersion: number,
    @Arg('input', () => EnactmentInput, { description: describe.input }) input: EnactmentInput,
    @Arg('reason', () => String, { nullable: true, description: describe.reason }) reason: string | null,
    @Ctx() context: Context,
  ): Promise<EnactmentPayload> {
    const act = cleanInput(input);
    const target = { id, expectedVersion, kind: 'CHANGED' as const, reason: cleanReason(reason ?? null) };
    const call = { mutation: 'enactMergerProposal', key, input: { ...target, act } };
    return Object.assign(
      new EnactmentPayload(),
      await writeOnce(context, call, (writing) => enact(writing, target, act)),
    );
  }
}
