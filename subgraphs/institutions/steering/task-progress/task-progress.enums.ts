import { registerEnumType } from 'type-graphql';

export const TaskState = {
  WAITING_EVENT: 'WAITING_EVENT',
  NOT_REPORTED: 'NOT_REPORTED',
  NOT_STARTED: 'NOT_STARTED',
  IN_PROGRESS: 'IN_PROGRESS',
  SUBMITTED: 'SUBMITTED',
  ACCEPTED: 'ACCEPTED',
  RETURNED: 'RETURNED',
  CANCELLED: 'CANCELLED',
} as const;
export type TaskState = keyof typeof TaskState;

/** How exactly a due day is known. */
export const DuePrecision = { DAY: 'DAY', YEAR: 'YEAR' } as const;
export type DuePrecision = keyof typeof DuePrecision;

registerEnumType(TaskState, {
  name: 'TaskState',
  description: 'Trạng thái của một nhiệm vụ — State of a task.',
  valuesConfig: {
    WAITING_EVENT: {
      description:
        'Chờ văn bản của Trung ương; chưa có hạn; suy ra, không chuyển đến được — Waits for an act of the centre: no due day yet. Derived; nothing is moved to it.',
    },
    NOT_REPORTED: {
      description:
        'Chưa có báo cáo: không rõ đã làm hay chưa; suy ra, không chuyển đến được — Not reported yet: whether it was begun is not known. Derived; nothing is moved to it.',
    },
    NOT_STARTED: { description: 'Chưa thực hiện — Not started.' },
    IN_PROGRESS: { description: 'Đang thực hiện — In progress.' },
    SUBMITTED: { description: 'Đã trình, chờ công nhận — Handed in, not yet accepted.' },
    ACCEPTED: { description: 'Đã công nhận hoàn thành — Accepted as done.' },
    RETURNED: { description: 'Trả lại để bổ sung — Returned for more work.' },
    CANCELLED: { description: 'Hủy — Cancelled.' },
  },
});

registerEnumType(DuePrecision, {
  name: 'DuePrecision',
  description: 'Độ chính xác của hạn — How exactly a due day is known.',
  valuesConfig: {
    DAY: { description: 'Hạn ghi rõ ngày — A day was set.' },
    YEAR: {
      description:
        'Văn bản chỉ ghi năm; hạn lấy ngày 31 tháng 12 — The text names the year only; 31 December stands for it.',
    },
  },
});
