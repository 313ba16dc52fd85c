import { stateMachine } from '../../../shared/records/state-machine.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { ProcedureResult } from './procedure-result.entity.js';
import type { ProcedureResultState } from './procedure-result.enums.js';

/** What may be decided about a result. That it begins to be valid or expires follows from its days: nobody decides it. */
export const procedureResultMachine = stateMachine<ProcedureResultState>({
  initial: 'VALID',
  names: {
    ISSUED: { vi: 'Đã cấp, chưa có hiệu lực', en: 'Issued' },
    VALID: { vi: 'Còn hiệu lực', en: 'Valid' },
    EXPIRED: { vi: 'Hết hiệu lực', en: 'Expired' },
    REVOKED: { vi: 'Bị thu hồi', en: 'Revoked' },
    REPLACED: { vi: 'Đã thay thế', en: 'Replaced' },
  },
  moves: { VALID: ['REVOKED', 'REPLACED'], REVOKED: ['VALID'], REPLACED: ['VALID'], ISSUED: [], EXPIRED: [] },
});

/** The day that a move writes; back to VALID takes a revocation or replacement off as if it had not been. */
export const dayOfMove = (to: string, on: LocalDate): Partial<ProcedureResult> => ({
  revokedOn: to === 'REVOKED' ? on : null,
  replacedOn: to === 'REPLACED' ? on : null,
});
