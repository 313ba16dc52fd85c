import { stateMachine } from '../../../../shared/records/state-machine.js';
import type { TaskState } from './task-progress.enums.js';

/**
 * An assigned task. `WAITING_EVENT` is told by the register of acts of the centre, `NOT_REPORTED` by the want of any report;
 * neither is moved to (model, §6).
 */
export const taskMachine = stateMachine<TaskState>({
  initial: 'NOT_STARTED',
  names: {
    WAITING_EVENT: { vi: 'Chờ văn bản Trung ương', en: 'Waiting for the centre' },
    NOT_REPORTED: { vi: 'Chưa có báo cáo', en: 'Not reported yet' },
    NOT_STARTED: { vi: 'Chưa thực hiện', en: 'Not started' },
    IN_PROGRESS: { vi: 'Đang thực hiện', en: 'In progress' },
    SUBMITTED: { vi: 'Đã trình', en: 'Submitted' },
    ACCEPTED: { vi: 'Đã công nhận hoàn thành', en: 'Accepted' },
    RETURNED: { vi: 'Trả lại', en: 'Returned' },
    CANCELLED: { vi: 'Hủy', en: 'Cancelled' },
  },
  moves: {
    WAITING_EVENT: [],
    NOT_REPORTED: [],
    NOT_STARTED: ['IN_PROGRESS', 'CANCELLED'],
    IN_PROGRESS: ['SUBMITTED', 'CANCELLED'],
    SUBMITTED: ['ACCEPTED', 'RETURNED'],
    RETURNED: ['IN_PROGRESS', 'CANCELLED'],
    ACCEPTED: [],
    CANCELLED: [],
  },
});
