import { stateMachine } from '../../../../shared/records/state-machine.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { Inspection } from './inspection.entity.js';
import type { InspectionState } from './inspection.enums.js';

export const inspectionMachine = stateMachine<InspectionState>({
  initial: 'PLANNED',
  names: {
    PLANNED: { vi: 'Đã lên kế hoạch', en: 'Planned' },
    UNDER_WAY: { vi: 'Đang kiểm tra', en: 'Under way' },
    CONCLUDED: { vi: 'Đã kết luận', en: 'Concluded' },
    FOLLOWED_UP: { vi: 'Đã khắc phục', en: 'Followed up' },
    CANCELLED: { vi: 'Hủy', en: 'Cancelled' },
  },
  moves: {
    PLANNED: ['UNDER_WAY', 'CANCELLED'],
    UNDER_WAY: ['CONCLUDED', 'CANCELLED'],
    CONCLUDED: ['FOLLOWED_UP'],
    FOLLOWED_UP: [],
    CANCELLED: [],
  },
});

/** The day that a move writes. A conclusion ends the inspection, where its end was not written before. */
export function dayOfMove({ endedOn }: Inspection, to: string, on: LocalDate): Partial<Inspection> {
  if (to === 'UNDER_WAY') return { startedOn: on };
  return to === 'CONCLUDED' ? { concludedOn: on, endedOn: endedOn ?? on } : {};
}
