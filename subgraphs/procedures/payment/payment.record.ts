import { recordKind, type Writing } from '../../../shared/records/record-kind.js';
import { Payment } from './payment.entity.js';
import { PaymentState } from './payment.enums.js';
import { PaymentInput } from './payment.inputs.js';
import { paymentFaults, stateWith } from './payment.rules.js';
import { paymentMachine } from './payment.states.js';

/** How payments are kept. */
export const paymentRecord = recordKind({
  type: 'Payment',
  title: { vi: 'giao dịch thanh toán', en: 'payment' },
  entity: Payment,
  input: PaymentInput,
  complete: async (row, writing) => ({
    ...(await ofDossier(row.dossierId, writing)),
    paidAt: row.paidAt ?? null,
    refundedOn: row.refundedOn ?? null,
    state: stateWith(row),
  }),
  faults: ({ after }, { today }) =>
    after === null ? [] : paymentFaults(after, after.procedureId === '' ? null : after.procedureId, today),
  states: {
    property: 'state',
    machine: paymentMachine,
    type: PaymentState,
    apply: ({ to, on }) => (to === 'REFUNDED' ? { refundedOn: on } : {}),
  },
  refusals: {
    payment_reference_once: {
      vi: 'Mã giao dịch này đã có: sửa dòng đã có thay vì thêm dòng mới.',
      en: 'There is a payment with this reference already: change that row instead.',
    },
  },
});

type Links = Pick<Payment, 'procedureId' | 'placeId'>;

/** '' names nothing: `faults` then says that there is no such dossier. */
async function ofDossier(id: string, { transaction }: Writing): Promise<Links> {
  const [links] = await transaction.query<Links>(
    'SELECT procedure_id AS "procedureId", receiving_unit_id AS "placeId" FROM dossier WHERE id = $1',
    [id],
  );
  return { procedureId: links?.procedureId ?? '', placeId: links?.placeId ?? '' };
}
