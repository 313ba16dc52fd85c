import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordKind } from '../../../shared/records/record-kind.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import { isInForce } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { procedureReform } from '../ownership.js';
import { procedureField } from '../procedure/of-procedure.resolver.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { spanFaults } from '../procedure/span.rules.js';
import { ProcedureFee } from './procedure-fee.entity.js';
import { ProcedureFeeInput } from './procedure-fee.inputs.js';

const procedureFeeRecord = recordKind({
  type: 'ProcedureFee',
  title: { vi: 'phí, lệ phí của thủ tục', en: 'fee of a procedure' },
  entity: ProcedureFee,
  input: ProcedureFeeInput,
  complete: ({ validTo }) => ({ validTo: validTo ?? null }),
  faults: ({ after }) => (after === null ? [] : spanFaults(after)),
  refusals: {
    procedure_fee_once: {
      vi: 'Khoản thu mang tên này của thủ tục trong thời gian đó đã được ghi.',
      en: 'The procedure has a fee of this name in that time already.',
    },
    procedure_fee_amount: { vi: 'Mức thu không thể âm.', en: 'An amount cannot be below zero.' },
  },
});

@Resolver(() => Procedure)
class FeesOfProcedureResolver {
  @FieldResolver(() => [ProcedureFee], {
    description: 'Phí, lệ phí vào một ngày — What it costs on a day.',
  })
  async fees(
    @Root() { id }: Procedure,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: string | null,
    @Ctx() { loaders, today }: Context,
  ): Promise<ProcedureFee[]> {
    return (await loaders.feesOfProcedure.load(id)).filter((fee) => isInForce(fee, asOf ?? today));
  }
}

export const procedureFeeResolvers = [
  FeesOfProcedureResolver,
  procedureField(ProcedureFee),
  historyField(ProcedureFee),
  ...recordMutations(procedureFeeRecord, { ownership: procedureReform, scopes: ['procedure:write'] }),
];
