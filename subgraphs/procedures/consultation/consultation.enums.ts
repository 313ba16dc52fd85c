import { registerEnumType } from 'type-graphql';

export const ConsultationState = {
  PLANNED: 'PLANNED',
  OPEN: 'OPEN',
  CLOSED: 'CLOSED',
  REPORTED: 'REPORTED',
  CANCELLED: 'CANCELLED',
} as const;
export type ConsultationState = keyof typeof ConsultationState;

registerEnumType(ConsultationState, {
  name: 'ConsultationState',
  description: 'Trạng thái lấy ý kiến — Where a consultation stands.',
  valuesConfig: {
    PLANNED: { description: 'Sắp lấy ý kiến — Planned.' },
    OPEN: { description: 'Đang lấy ý kiến — Open for comments.' },
    CLOSED: { description: 'Đã hết thời gian lấy ý kiến — Closed.' },
    REPORTED: { description: 'Đã công khai tiếp thu, giải trình — What became of the comments was reported.' },
    CANCELLED: { description: 'Hủy — Cancelled.' },
  },
});
