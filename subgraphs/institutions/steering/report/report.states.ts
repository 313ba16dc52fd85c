import { stateMachine } from '../../../../shared/records/state-machine.js';
import type { ReportState } from './report.enums.js';

/** A report (model, §6). Missing and late are derived, and only where a due day is set. */
export const reportMachine = stateMachine<ReportState>({
  initial: 'EXPECTED',
  names: {
    EXPECTED: { vi: 'Phải nộp', en: 'Expected' },
    SUBMITTED: { vi: 'Đã nộp', en: 'Submitted' },
    ACCEPTED: { vi: 'Đã tiếp nhận', en: 'Accepted' },
    RETURNED: { vi: 'Trả lại', en: 'Returned' },
  },
  moves: {
    EXPECTED: ['SUBMITTED'],
    SUBMITTED: ['ACCEPTED', 'RETURNED'],
    RETURNED: ['SUBMITTED'],
    ACCEPTED: [],
  },
});
