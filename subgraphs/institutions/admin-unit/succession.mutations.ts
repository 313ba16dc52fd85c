import { Arg, type ClassType, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import { cleanInput, cleanReason } from '../../../shared/records/clean-input.js';
import type { Effect, Outcome } from '../../../shared/records/idempotency.js';
import { describe } from '../../../shared/records/mutation-descriptions.js';
import { partialInput } from '../../../shared/records/partial-input.js';
import { recordPayload } from '../../../shared/records/record-payload.type.js';
import type { RecordWriting } from '../../../shared/records/save-records.js';
import { changeRecord, createRecord, writeOnce } from '../../../shared/records/write-record.js';
import type { Context } from '../context.js';
import { SuccessionInput } from './succession.inputs.js';
import { placesChanged } from './places-changed.js';
import { successionRecord } from './succession.record.js';

const Payload = recordPayload(successionRecord, { content: 3, basis: 'Văn bản sắp xếp đơn vị hành chính; II.3.b' });
const SuccessionChanges: ClassType<Partial<SuccessionInput>> = partialInput(SuccessionInput, 'SuccessionChanges');
const answer = (outcome: Outcome) => Object.assign(new Payload(), outcome);

/** A succession is recorded and put right, never removed: who reads the registers knows no such event. */
@Resolver(() => Payload)
export class SuccessionMutations {
  @Mutation(() => Payload, {
    description:
      'Ghi đơn vị hành chính đã trở thành gì; của Ủy ban nhân dân theo đó — Record what a place became; its People’s Committee follows.',
  })
  @RequiresScopes(['places:write'])
  async createSuccession(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('input', () => SuccessionInput, { description: describe.input }) input: SuccessionInput,
    @Arg('reason', () => String, { nullable: true, description: describe.reason }) reason: string | null,
    @Ctx() context: Context,
  ) {
    const made = { input: cleanInput(input), reason: cleanReason(reason ?? null) };
    const call = { mutation: 'createSuccession', key, input: made };
    return answer(
      await writeOnce(context, call, (writing) => told(writing, createRecord(writing, successionRecord, made))),
    );
  }

  @Mutation(() => Payload, { description: 'Sửa quan hệ kế thừa đã ghi — Put a succession right.' })
  @RequiresScopes(['places:write'])
  async changeSuccession(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('id', () => ID, { description: describe.id }) id: string,
    @Arg('expectedVersion', () => Int, { description: describe.expectedVersion }) expectedVersion: number,
    @Arg('input', () => SuccessionChanges, { description: describe.changes }) input: Partial<SuccessionInput>,
    @Arg('reason', () => String, { nullable: true, description: describe.reason }) reason: string | null,
    @Ctx() context: Context,
  ) {
    const cleaned = cleanInput(input);
    const target = { id, expectedVersion, kind: 'CHANGED' as const, reason: cleanReason(reason ?? null) };
    const call = { mutation: 'changeSuccession', key, input: { ...target, cleaned } };
    return answer(
      await writeOnce(context, call, (writing) =>
        told(
          writing,
          changeRecord(writing, successionRecord, target, () => cleaned),
        ),
      ),
    );
  }
}

/** Committees follow what the place before became, and what it was said to have become until now. */
async function told(writing: RecordWriting, written: Promise<Effect>): Promise<Effect> {
  const effect = await written;
  const places = await writing.transaction.query<{ id: string }>(
    `SELECT DISTINCT state->>'fromId' AS id FROM record_revision WHERE entity_id = $1 AND state IS NOT NULL`,
    [effect.entityId],
  );
  await placesChanged(
    writing,
    places.map(({ id }) => id),
    [effect.entityId],
  );
  return effect;
}
