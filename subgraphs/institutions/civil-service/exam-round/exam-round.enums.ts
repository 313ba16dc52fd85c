import { registerEnumType } from 'type-graphql';

export const ExamKind = {
  RECRUITMENT: 'RECRUITMENT',
  GRADE_PROMOTION: 'GRADE_PROMOTION',
  LEADER_COMPETITIVE: 'LEADER_COMPETITIVE',
} as const;
export type ExamKind = keyof typeof ExamKind;

export const ExamState = {
  PLANNED: 'PLANNED',
  ANNOUNCED: 'ANNOUNCED',
  HELD: 'HELD',
  RESULTS_PUBLISHED: 'RESULTS_PUBLISHED',
  CANCELLED: 'CANCELLED',
} as const;
export type ExamState = keyof typeof ExamState;

registerEnumType(ExamKind, {
  name: 'ExamKind',
  description: 'Loại kỳ thi — Kind of exam.',
  valuesConfig: {
    RECRUITMENT: { description: 'Tuyển dụng công chức, viên chức — Recruitment.' },
    GRADE_PROMOTION: { description: 'Nâng ngạch công chức, thăng hạng viên chức — Promotion to a higher grade.' },
    LEADER_COMPETITIVE: {
      description: 'Thi tuyển cạnh tranh chức danh lãnh đạo, quản lý — Competitive exam for leaders (II.4.b.5).',
    },
  },
});

registerEnumType(ExamState, {
  name: 'ExamState',
  description: 'Trạng thái kỳ thi — State of an exam round.',
  valuesConfig: {
    PLANNED: { description: 'Đã lên kế hoạch — Planned.' },
    ANNOUNCED: { description: 'Đã thông báo — Announced.' },
    HELD: { description: 'Đã tổ chức thi — Held.' },
    RESULTS_PUBLISHED: { description: 'Đã công bố kết quả — Results published.' },
    CANCELLED: { description: 'Đã hủy — Cancelled.' },
  },
});
