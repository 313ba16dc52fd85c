import type { PageQuery } from '../../../shared/database/page.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { AskedConditions } from '../asked-conditions.js';
import { inAskedUnit } from '../place/placed-page.args.js';
import { Payment } from './payment.entity.js';
import type { PaymentsArgs } from './payment.inputs.js';

/** The page of payments that the arguments ask for: by day of payment where that is asked, else as they were written. */
export function paymentPage(given: PaymentsArgs, today: LocalDate): PageQuery<Payment> {
  const asked = inAskedUnit(new AskedConditions(), given, today)
    .when(given.state, ($) => `e.state = ${$}`)
    .when(given.channels, ($) => `e.channel = ANY (${$})`)
    .when(given.feeKind, ($) => `e.fee_kind = ${$}`)
    .when(given.procedure, ($) => `e.procedure_id = ${$}`)
    .when(given.reference, ($) => `e.reference = ${$}`)
    .when(given.paidFrom, ($) => `e.paid_on >= ${$}`)
    .when(given.paidTo, ($) => `e.paid_on <= ${$}`)
    .when(given.succeededBy, ($) => `e.paid_on <= ${$} AND (e.refunded_on IS NULL OR e.refunded_on > ${$})`)
    .choose(given.ofOnlinePaymentProcedures, (of) => (of ? 'e.is_online_enabled' : 'NOT e.is_online_enabled'));
  const isPaid = (given.paidFrom ?? given.paidTo ?? given.succeededBy) != null;
  return {
    entity: Payment,
    from: 'payment AS e',
    where: asked.where,
    parameters: asked.parameters,
    orderBy: [
      ...(isPaid ? [{ column: 'e.paid_on', type: 'date' } as const] : []),
      { column: 'e.ordinal', type: 'bigint' },
    ],
  };
}
