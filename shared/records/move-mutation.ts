import { Arg, type ClassType, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { badInput } from '../errors/hub-error.js';
import { RequiresScopes } from '../graphql/owned.decorator.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import type { RequestContext } from '../service/request-context.js';
import type { LocalDate } from '../time/local-date.js';
import { cleanReason } from './clean-input.js';
import { describe } from './mutation-descriptions.js';
import type { RecordRow } from './record.entity.js';
import type { RecordStates, RecordStore } from './record-kind.js';
import { demandMove } from './state-machine.js';
import { changeRecord, writeOnce } from './write-record.js';

interface MoveParts<Row extends RecordRow> {
  readonly kind: RecordStore<Row>;
  readonly states: RecordStates<Row>;
  readonly payload: ClassType<object>;
  readonly scopes: readonly string[];
}

/** `moveReport(id, to: SUBMITTED, on: "2024-04-05")`: the one way from state to state. */
export function moveMutation<Row extends RecordRow>({ kind, states, payload, scopes }: MoveParts<Row>): ClassType {
  const name = `move${kind.type}`;

  @Resolver(() => payload)
  class MoveResolver {
    @Mutation(() => payload, {
      name,
      description: `Chuyển trạng thái của ${kind.title.vi} — Move a ${kind.title.en} to another state.`,
    })
    @RequiresScopes([...scopes])
    async move(
      @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
      @Arg('id', () => ID, { description: describe.id }) id: string,
      @Arg('expectedVersion', () => Int, { description: describe.expectedVersion }) expectedVersion: number,
      @Arg('to', () => states.type, { description: 'Trạng thái mới — The new state.' }) to: string,
      @Arg('on', () => LocalDateScalar, { description: 'Ngày chuyển — The day of the move.' }) on: LocalDate,
      @Arg('reason', () => String, { nullable: true, description: describe.reason }) reason: string | null,
      @Ctx() context: RequestContext,
    ) {
      const target = { id, expectedVersion, kind: 'MOVED' as const, reason: cleanReason(reason ?? null) };
      const call = { mutation: name, key, input: { ...target, to, on } };
      if (on > context.today) throw notYet(on);
      const outcome = await writeOnce(context, call, (writing) =>
        changeRecord(writing, kind, target, (row) => moved(states, row, to, on)),
      );
      return Object.assign(new payload(), outcome);
    }
  }
  return MoveResolver;
}

function moved<Row extends RecordRow>(
  { machine, property, apply }: RecordStates<Row>,
  row: Row,
  to: string,
  on: LocalDate,
): Partial<Row> {
  demandMove(machine, String(row[property]), to);
  return { ...apply?.({ row, to, on }), [property]: to } as Partial<Row>;
}

const notYet = (on: LocalDate) =>
  badInput({ vi: `Ngày chuyển ${on} ở tương lai.`, en: `The day of the move, ${on}, is still to come.` });
