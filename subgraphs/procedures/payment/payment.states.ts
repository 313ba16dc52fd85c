import { stateMachine } from '../../../shared/records/state-machine.js';
import type { PaymentState } from './payment.enums.js';

/** A payment that failed stays failed: who tries again pays anew. */
export const paymentMachine = stateMachine<PaymentState>({
  initial: 'PENDING',
  names: {
    PENDING: { vi: 'Chờ thanh toán', en: 'Pending' },
    SUCCEEDED: { vi: 'Thành công', en: 'Succeeded' },
    FAILED: { vi: 'Không thành công', en: 'Failed' },
    REFUNDED: { vi: 'Đã hoàn trả', en: 'Refunded' },
  },
  moves: { PENDING: ['SUCCEEDED', 'FAILED'], SUCCEEDED: ['REFUNDED'], FAILED: [], REFUNDED: [] },
});
