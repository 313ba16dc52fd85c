import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { Context } from '../context.js';
import { Dossier } from '../dossier/dossier.entity.js';
import { outcomeScopes } from '../outcomes.scopes.js';
import { procedureReform as ownership } from '../ownership.js';
import { AdminUnit } from '../place/admin-unit.type.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { Payment } from './payment.entity.js';
import { paymentPage } from './payment.filter.js';
import { PaymentsArgs } from './payment.inputs.js';
import { paymentRecord } from './payment.record.js';

export const PaymentConnection = connectionOf(Payment, 'Payment', ownership);

@Resolver(() => Payment)
class PaymentResolver {
  @Query(() => PaymentConnection, {
    nullable: true,
    description:
      'Giao dịch thanh toán, theo ngày thanh toán nếu lọc theo ngày đó, nếu không theo thứ tự ghi — Payments, by day of payment where that is filtered upon, else as they were written.',
  })
  async payments(@Args(() => PaymentsArgs) given: PaymentsArgs, @Ctx() { db, today }: Context) {
    return PaymentConnection.from(await readPage(db, paymentPage(given, today), given));
  }

  @FieldResolver(() => Dossier, { description: 'Hồ sơ — The dossier.' })
  dossier(@Root() { dossierId }: Payment, @Ctx() { loaders }: Context) {
    return loaders.dossier.load(dossierId);
  }

  @FieldResolver(() => Procedure, { description: 'Thủ tục của hồ sơ — The procedure of the dossier.' })
  procedure(@Root() { procedureId }: Payment, @Ctx() { loaders }: Context) {
    return loaders.procedure.load(procedureId);
  }

  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: 'Nơi tiếp nhận hồ sơ — The place that received the dossier.',
  })
  place(@Root() { placeId }: Payment): AdminUnit {
    return AdminUnit.of(placeId);
  }
}

@Resolver(() => Dossier)
class PaymentsOfDossierResolver {
  @FieldResolver(() => [Payment], { description: 'Các lần thanh toán, cũ trước — Its payments, oldest first.' })
  payments(@Root() { id }: Dossier, @Ctx() { loaders }: Context): Promise<Payment[]> {
    return loaders.paymentsOfDossier.load(id);
  }
}

export const paymentResolvers = [
  PaymentResolver,
  PaymentsOfDossierResolver,
  historyField(Payment),
  ...recordMutations(paymentRecord, { ownership, scopes: outcomeScopes.payments }),
];
