import { stateMachine } from '../../../shared/records/state-machine.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { Feedback } from './feedback.entity.js';
import type { FeedbackState } from './feedback.enums.js';

/** docs/plan/domain-model.md §6, Feedback. What was given to the wrong agency goes back to be classified again. */
export const feedbackMachine = stateMachine<FeedbackState>({
  initial: 'NEW',
  names: {
    NEW: { vi: 'Mới tiếp nhận', en: 'New' },
    CLASSIFIED: { vi: 'Đã phân loại', en: 'Classified' },
    ASSIGNED: { vi: 'Đã chuyển xử lý', en: 'Assigned' },
    PROCESSING: { vi: 'Đang xử lý', en: 'Being processed' },
    ANSWERED: { vi: 'Đã trả lời', en: 'Answered' },
    PUBLISHED: { vi: 'Đã công khai', en: 'Published' },
    REJECTED: { vi: 'Không tiếp nhận', en: 'Rejected' },
    NEEDS_SUPPLEMENT: { vi: 'Yêu cầu bổ sung', en: 'Needs a supplement' },
  },
  moves: {
    NEW: ['CLASSIFIED', 'NEEDS_SUPPLEMENT', 'REJECTED'],
    NEEDS_SUPPLEMENT: ['CLASSIFIED', 'REJECTED'],
    CLASSIFIED: ['ASSIGNED', 'NEEDS_SUPPLEMENT', 'REJECTED'],
    ASSIGNED: ['PROCESSING', 'CLASSIFIED'],
    PROCESSING: ['ANSWERED'],
    ANSWERED: ['PUBLISHED'],
    PUBLISHED: [],
    REJECTED: [],
  },
});

/** The day that a move writes; the first classification stands, whoever it went back to. */
export function dayOfMove({ classifiedOn }: Feedback, to: string, on: LocalDate): Partial<Feedback> {
  if (to === 'CLASSIFIED') return { classifiedOn: classifiedOn ?? on };
  if (to === 'ASSIGNED') return { assignedOn: on };
  if (to === 'ANSWERED') return { answeredOn: on };
  if (to === 'PUBLISHED') return { publishedOn: on };
  return to === 'REJECTED' ? { rejectedOn: on } : {};
}
