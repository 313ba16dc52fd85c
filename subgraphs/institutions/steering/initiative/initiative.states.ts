import { stateMachine } from '../../../../shared/records/state-machine.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { Initiative } from './initiative.entity.js';
import type { InitiativeState } from './initiative.enums.js';

export const initiativeMachine = stateMachine<InitiativeState>({
  initial: 'PROPOSED',
  names: {
    PROPOSED: { vi: 'Đã đề xuất', en: 'Proposed' },
    APPRAISED: { vi: 'Đã thẩm định', en: 'Appraised' },
    RECOGNISED: { vi: 'Đã công nhận', en: 'Recognised' },
    APPLIED: { vi: 'Đang áp dụng', en: 'Applied' },
    REJECTED: { vi: 'Không công nhận', en: 'Rejected' },
  },
  moves: {
    PROPOSED: ['APPRAISED', 'REJECTED'],
    APPRAISED: ['RECOGNISED', 'REJECTED'],
    RECOGNISED: ['APPLIED'],
    APPLIED: [],
    REJECTED: [],
  },
});

const days = {
  APPRAISED: 'appraisedOn',
  RECOGNISED: 'recognisedOn',
  APPLIED: 'appliedOn',
  REJECTED: 'rejectedOn',
} as const;

/** The day that a move writes. */
export const dayOfMove = (to: string, on: LocalDate): Partial<Initiative> =>
  to in days ? { [days[to as keyof typeof days]]: on } : {};
