import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { importRegister, type Resolved } from '../../../shared/import/store/import-register.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Payment } from '../payment/payment.entity.js';
import { paymentRecord } from '../payment/payment.record.js';
import { paymentFaults, stateWith } from '../payment/payment.rules.js';
import { paymentMachine } from '../payment/payment.states.js';
import { outcomeScopes } from '../outcomes.scopes.js';
import { faultsAmong, foundIn } from './dated-codes.js';
import { instantOf } from './dossier-times.rules.js';
import { lookUpDossiers } from './named-dossiers.js';
import { paymentsLayout } from './payments.layout.js';

/** As files bring them: procedure and place are looked up for all rows at once, and the id follows from the reference. */
type ImportedPayment = Pick<
  Payment,
  'reference' | 'dossierId' | 'procedureId' | 'placeId' | 'feeKind' | 'amount' | 'channel' | 'state' | 'refundedOn'
> & { readonly paidAt: string | null };

const { complete: _, input: __, ...kept } = paymentRecord;
class PaymentOfFile {}

/** A payment is told by its reference. */
export const payments = importRegister({
  name: 'payments',
  layout: paymentsLayout,
  scopes: outcomeScopes.payments,
  kind: {
    ...kept,
    input: PaymentOfFile as new () => ImportedPayment,
    identify: ({ reference }: ImportedPayment) =>
      globalId('Payment', { register: 'payment', code: reference, firstValidFrom: '' }),
  },
  eventsPer: 'CHUNK',
  neededForNew: ['dossier', 'feeKind', 'amount', 'channel'],
  async resolve(rows, { transaction }) {
    const dossiers = await lookUpDossiers(
      transaction,
      rows.map(({ dossier }) => dossier),
    );
    const known = await keptPayments(
      transaction,
      rows.map(({ reference }) => reference),
    );
    return rows.map(({ dossier: _dossier, paidAt, ...row }, index): Resolved<ImportedPayment> => {
      const faults = faultsAmong([dossiers[index]]);
      if (faults.length > 0) return { faults };
      const named = foundIn(dossiers[index]);
      const before = known.get(row.reference);
      const instant = instantOf(paidAt, before?.paidAt ?? null);
      const state = row.state ?? (before === undefined || instant !== undefined ? stateOf(before, instant) : undefined);
      const links = { dossierId: named?.id, procedureId: named?.procedureId, placeId: named?.placeId };
      return { input: { ...row, ...links, paidAt: instant, state }, id: before?.id ?? null };
    });
  },
  faults: (changes, { today }) =>
    Promise.resolve(
      changes.map(({ before, after }) =>
        after === null
          ? []
          : [
              ...(before !== null && isOver(before) && before.state !== after.state ? [staysSo(before.state)] : []),
              ...paymentFaults(withAllDays(after), after.procedureId, today),
            ],
      ),
    ),
});

const isOver = ({ state }: Payment): boolean => paymentMachine.moves[state]?.length === 0;

const staysSo = (state: Payment['state']): Bilingual => {
  const { vi, en } = paymentMachine.names[state] ?? { vi: state, en: state };
  return {
    vi: `Giao dịch đã ở trạng thái cuối “${vi}” (${state}), tệp không đổi được. Nộp lại thì ghi giao dịch mới.`,
    en: `The payment has ended as “${en}” (${state}); a file does not change that. Who pays again has a new payment.`,
  };
};

type KeptPayment = Pick<Payment, 'id' | 'reference' | 'state' | 'paidAt'>;

/** The instant says that the money arrived. */
const stateOf = (before: KeptPayment | undefined, paidAt: string | undefined): Payment['state'] =>
  stateWith({ state: before?.state ?? 'PENDING', paidAt });

const withAllDays = (payment: Payment): Payment => ({
  ...payment,
  paidAt: payment.paidAt ?? null,
  refundedOn: payment.refundedOn ?? null,
});

async function keptPayments(transaction: Queryable, references: readonly string[]): Promise<Map<string, KeptPayment>> {
  const rows = await transaction.query<KeptPayment>(
    'SELECT id, reference, state, paid_at AS "paidAt" FROM payment WHERE reference = ANY ($1)',
    [references],
  );
  return new Map(rows.map((payment) => [payment.reference, payment]));
}
