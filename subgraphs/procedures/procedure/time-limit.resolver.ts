import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import { isInForce } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { procedureReform } from '../ownership.js';
import { procedureField } from './of-procedure.resolver.js';
import { Procedure } from './procedure.entity.js';
import { spanFaults } from './span.rules.js';
import { ProcedureTimeLimit, ProcedureTimeLimitInput } from './time-limit.entity.js';

const timeLimitRecord = recordKind({
  type: 'ProcedureTimeLimit',
  title: { vi: 'thời hạn giải quyết', en: 'time limit of a procedure' },
  entity: ProcedureTimeLimit,
  input: ProcedureTimeLimitInput,
  complete: ({ validTo }) => ({ validTo: validTo ?? null }),
  faults: ({ after }) => (after === null ? [] : spanFaults(after)),
  refusals: {
    procedure_time_limit_once: {
      vi: 'Thủ tục đã có thời hạn trong thời gian này; kết thúc dòng cũ (validTo) trước.',
      en: 'The procedure has a time limit in this time already; end the other (validTo) first.',
    },
    procedure_time_limit_value: { vi: 'Thời hạn phải từ 1 đến 1.000 đơn vị.', en: 'A time limit is 1 to 1,000 units.' },
  },
});

@Resolver(() => Procedure)
class TimeLimitOfProcedureResolver {
  @FieldResolver(() => ProcedureTimeLimit, {
    nullable: true,
    description: 'Thời hạn giải quyết vào một ngày — How long it may take, on a day.',
  })
  async timeLimit(
    @Root() { id }: Procedure,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: string | null,
    @Ctx() { loaders, today }: Context,
  ): Promise<ProcedureTimeLimit | null> {
    const limits = await loaders.timeLimitsOfProcedure.load(id);
    return limits.find((limit) => isInForce(limit, asOf ?? today)) ?? null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'Hạn trả kết quả nếu nhận vào lúc này, theo lịch và giờ làm việc hiện có; null: không có thời hạn — When the result would be due if it was received then, by the calendar and hours as they are now; null: no time limit.',
  })
  dueAt(
    @Root() { id }: Procedure,
    @Arg('receivedAt', () => DateTimeScalar, { description: 'Thời điểm nhận — When it is received.' }) receivedAt: Date,
    @Ctx() { loaders }: Context,
  ): Promise<Date | null> {
    return loaders.dueAt.load({ procedureId: id, receivedAt });
  }
}

export const timeLimitResolvers = [
  TimeLimitOfProcedureResolver,
  procedureField(ProcedureTimeLimit),
  historyField(ProcedureTimeLimit),
  ...recordMutations(timeLimitRecord, { ownership: procedureReform, scopes: ['procedure:write'] }),
];
