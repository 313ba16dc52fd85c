import { stateMachine } from '../../../../shared/records/state-machine.js';
import type { ExamRound } from './exam-round.entity.js';
import type { ExamState } from './exam-round.enums.js';

/** Nothing is cancelled once it was held: people have sat it. */
export const examStates = stateMachine<ExamState>({
  initial: 'PLANNED',
  names: {
    PLANNED: { vi: 'Đã lên kế hoạch', en: 'planned' },
    ANNOUNCED: { vi: 'Đã thông báo', en: 'announced' },
    HELD: { vi: 'Đã tổ chức thi', en: 'held' },
    RESULTS_PUBLISHED: { vi: 'Đã công bố kết quả', en: 'results published' },
    CANCELLED: { vi: 'Đã hủy', en: 'cancelled' },
  },
  moves: {
    PLANNED: ['ANNOUNCED', 'CANCELLED'],
    ANNOUNCED: ['HELD', 'CANCELLED'],
    HELD: ['RESULTS_PUBLISHED'],
    RESULTS_PUBLISHED: [],
    CANCELLED: [],
  },
});

const dayProperties: Readonly<Record<string, 'announcedOn' | 'heldOn' | 'resultsPublishedOn' | 'cancelledOn'>> = {
  ANNOUNCED: 'announcedOn',
  HELD: 'heldOn',
  RESULTS_PUBLISHED: 'resultsPublishedOn',
  CANCELLED: 'cancelledOn',
};

/** A move writes its own day. */
export function dayOfMove(to: string, on: string): Partial<ExamRound> {
  const property = dayProperties[to];
  return property === undefined ? {} : { [property]: on };
}
