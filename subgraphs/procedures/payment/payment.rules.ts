import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { localDateOf, type LocalDate } from '../../../shared/time/local-date.js';
import { futureFaults, orderFaults } from '../day-faults.rules.js';
import type { Payment } from './payment.entity.js';

/** The instant is what says that the money arrived: with it a payment that was waiting has succeeded. */
export const stateWith = ({
  state,
  paidAt,
}: Pick<Payment, 'state'> & { readonly paidAt?: unknown }): Payment['state'] =>
  state === 'PENDING' && paidAt != null ? 'SUCCEEDED' : state;

/** What speaks against a payment as it would stand; the procedure of its dossier is null where there is no such dossier. */
export function paymentFaults(row: Payment, dossierProcedureId: string | null, today: LocalDate): readonly Bilingual[] {
  const paid = { vi: 'Ngày thanh toán', en: 'day of payment', day: row.paidAt && localDateOf(new Date(row.paidAt)) };
  const refunded = { vi: 'Ngày hoàn trả', en: 'day of refund', day: row.refundedOn };
  return [
    ...(BigInt(row.amount) > 0n ? [] : [noAmount(row.amount)]),
    ...(dossierProcedureId === null ? [noDossier(row.dossierId)] : []),
    ...instantFaults(row),
    ...orderFaults(paid, refunded),
    ...futureFaults(today, paid, refunded),
  ];
}

function instantFaults({ state, paidAt }: Payment): Bilingual[] {
  const hasSucceeded = state === 'SUCCEEDED' || state === 'REFUNDED';
  if (hasSucceeded && paidAt === null)
    return [
      {
        vi: 'Thanh toán thành công phải có thời điểm: gửi paidAt bằng changePayment, trạng thái theo đó mà chuyển.',
        en: 'A payment that succeeded has an instant: send paidAt with changePayment, and the state follows.',
      },
    ];
  if (!hasSucceeded && paidAt !== null)
    return [
      {
        vi: 'Thanh toán không thành công không có paidAt.',
        en: 'A payment that failed has no paidAt.',
      },
    ];
  return [];
}

const noAmount = (amount: string): Bilingual => ({
  vi: `Số tiền ${amount} đồng không hợp lệ: phải lớn hơn 0.`,
  en: `An amount of ${amount} VND: it must be more than 0.`,
});

const noDossier = (id: string): Bilingual => ({ vi: `Không có hồ sơ “${id}”.`, en: `There is no dossier “${id}”.` });
