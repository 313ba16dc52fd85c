import { registerEnumType } from 'type-graphql';

export const ReportState = {
  EXPECTED: 'EXPECTED',
  SUBMITTED: 'SUBMITTED',
  ACCEPTED: 'ACCEPTED',
  RETURNED: 'RETURNED',
} as const;
export type ReportState = keyof typeof ReportState;

registerEnumType(ReportState, {
  name: 'ReportState',
  description: 'Trạng thái của báo cáo — State of a report.',
  valuesConfig: {
    EXPECTED: { description: 'Phải nộp, chưa nộp — Owed, not handed in.' },
    SUBMITTED: { description: 'Đã nộp — Handed in.' },
    ACCEPTED: { description: 'Đã tiếp nhận — Accepted.' },
    RETURNED: { description: 'Trả lại để bổ sung — Returned for more work.' },
  },
});
