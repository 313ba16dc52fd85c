import { stateMachine } from '../../../../shared/records/state-machine.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { Survey } from './survey.entity.js';
import type { SurveyState } from './survey.enums.js';

/** PLANNED → APPROVED → FIELDWORK → CLOSED → PUBLISHED, and no way back (docs/plan/domain-model.md §6). */
export const surveyMachine = stateMachine<SurveyState>({
  initial: 'PLANNED',
  names: {
    PLANNED: { vi: 'đã lập kế hoạch', en: 'planned' },
    APPROVED: { vi: 'kế hoạch đã duyệt', en: 'approved' },
    FIELDWORK: { vi: 'đang khảo sát', en: 'in the field' },
    CLOSED: { vi: 'đã kết thúc thu thập', en: 'closed' },
    PUBLISHED: { vi: 'đã công bố', en: 'published' },
  },
  moves: {
    PLANNED: ['APPROVED'],
    APPROVED: ['FIELDWORK'],
    FIELDWORK: ['CLOSED'],
    CLOSED: ['PUBLISHED'],
    PUBLISHED: [],
  },
});

type SurveyDay = 'approvedOn' | 'fieldworkOn' | 'closedOn' | 'publishedOn';

const dayOf: Readonly<Record<string, SurveyDay>> = {
  APPROVED: 'approvedOn',
  FIELDWORK: 'fieldworkOn',
  CLOSED: 'closedOn',
  PUBLISHED: 'publishedOn',
};

/** Each step writes its own day. */
export function dayOfMove(to: string, on: LocalDate): Partial<Pick<Survey, SurveyDay>> {
  const day = dayOf[to];
  return day === undefined ? {} : { [day]: on };
}
