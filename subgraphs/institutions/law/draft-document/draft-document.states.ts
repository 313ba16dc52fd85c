import { stateMachine } from '../../../../shared/records/state-machine.js';
import type { DraftState } from './draft-document.enums.js';

/** From the proposal to the document: comments before appraisal, appraisal by the Department of Justice before submission (II.1.b.3, IV.3.b). */
export const draftStates = stateMachine<DraftState>({
  initial: 'PROPOSED',
  names: {
    PROPOSED: { vi: 'lập đề nghị', en: 'proposed' },
    DRAFTING: { vi: 'soạn thảo', en: 'drafting' },
    CONSULTING: { vi: 'lấy ý kiến', en: 'consulting' },
    APPRAISING: { vi: 'thẩm định', en: 'appraising' },
    SUBMITTED: { vi: 'trình', en: 'submitted' },
    ISSUED: { vi: 'đã ban hành', en: 'issued' },
    RETURNED: { vi: 'trả lại', en: 'returned' },
    WITHDRAWN: { vi: 'rút', en: 'withdrawn' },
  },
  moves: {
    PROPOSED: ['DRAFTING', 'RETURNED', 'WITHDRAWN'],
    DRAFTING: ['CONSULTING', 'WITHDRAWN'],
    CONSULTING: ['APPRAISING', 'WITHDRAWN'],
    APPRAISING: ['SUBMITTED', 'RETURNED', 'WITHDRAWN'],
    SUBMITTED: ['ISSUED', 'RETURNED', 'WITHDRAWN'],
    RETURNED: ['DRAFTING', 'WITHDRAWN'],
    ISSUED: [],
    WITHDRAWN: [],
  },
});
