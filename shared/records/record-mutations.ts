import { Arg, type ClassType, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { type Ownership, RequiresScopes } from '../graphql/owned.decorator.js';
import type { RequestContext } from '../service/request-context.js';
import { cleanInput, cleanReason } from './clean-input.js';
import type { Outcome } from './idempotency.js';
import { moveMutation } from './move-mutation.js';
import { describe } from './mutation-descriptions.js';
import { partialInput } from './partial-input.js';
import type { RecordRow } from './record.entity.js';
import type { RecordKind } from './record-kind.js';
import { recordPayload } from './record-payload.type.js';
import { removeMutation } from './remove-mutation.js';
import { changeRecord, createRecord, writeOnce } from './write-record.js';

export interface MutationRules {
  readonly ownership: Ownership;
  /** Needed for every mutation of the kind, all of them. */
  readonly scopes: readonly string[];
  /** Rows that are persons: not removed but forgotten, by a mutation of their own. */
  readonly isForgotten?: boolean;
}

/**
 * The mutations of a kind of record: create, change, remove, and move where it has states. All kinds alike, so that a
 * front end learns them once.
 */
export function recordMutations<Row extends RecordRow, Input extends object>(
  kind: RecordKind<Row, Input>,
  { ownership, scopes, isForgotten = false }: MutationRules,
): ClassType[] {
  const { type, title, states } = kind;
  const Changes = partialInput(kind.input as ClassType<Input>, `${type}Changes`);
  const Payload = recordPayload(kind, ownership);
  const answer = (outcome: Outcome) => Object.assign(new Payload(), outcome);

  @Resolver(() => Payload)
  class RecordResolver {
    @Mutation(() => Payload, { name: `create${type}`, description: `Thêm ${title.vi} — Add a ${title.en}.` })
    @RequiresScopes([...scopes])
    async create(
      @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
      @Arg('input', () => kind.input, { description: describe.input }) input: Input,
      @Arg('reason', () => String, { nullable: true, description: describe.reason }) reason: string | null,
      @Ctx() context: RequestContext,
    ) {
      const made = { input: cleanInput(input), reason: cleanReason(reason ?? null) };
      const call = { mutation: `create${type}`, key, input: made };
      return answer(await writeOnce(context, call, (writing) => createRecord(writing, kind, made)));
    }

    @Mutation(() => Payload, { name: `change${type}`, description: `Sửa ${title.vi} — Change a ${title.en}.` })
    @RequiresScopes([...scopes])
    async change(
      @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
      @Arg('id', () => ID, { description: describe.id }) id: string,
      @Arg('expectedVersion', () => Int, { description: describe.expectedVersion }) expectedVersion: number,
      @Arg('input', () => Changes, { description: describe.changes }) input: Partial<Input>,
      @Arg('reason', () => String, { nullable: true, description: describe.reason }) reason: string | null,
      @Ctx() context: RequestContext,
    ) {
      const cleaned = cleanInput(input) as Partial<Row>;
      const target = { id, expectedVersion, kind: 'CHANGED' as const, reason: cleanReason(reason ?? null) };
      const call = { mutation: `change${type}`, key, input: { ...target, cleaned } };
      return answer(await writeOnce(context, call, (writing) => changeRecord(writing, kind, target, () => cleaned)));
    }
  }
  const parts = { kind, payload: Payload, scopes };
  return [
    RecordResolver,
    ...(isForgotten ? [] : [removeMutation(parts)]),
    ...(states === undefined ? [] : [moveMutation({ ...parts, states })]),
  ];
}
