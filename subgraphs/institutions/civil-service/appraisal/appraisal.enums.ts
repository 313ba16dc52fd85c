import { registerEnumType } from 'type-graphql';

/** The four grades of the Law on Cadres and Civil Servants. */
export const AppraisalGrade = {
  EXCELLENT: 'EXCELLENT',
  GOOD: 'GOOD',
  COMPLETED: 'COMPLETED',
  NOT_COMPLETED: 'NOT_COMPLETED',
} as const;
export type AppraisalGrade = keyof typeof AppraisalGrade;

registerEnumType(AppraisalGrade, {
  name: 'AppraisalGrade',
  description: 'Mức xếp loại chất lượng hằng năm — Grade of a yearly appraisal.',
  valuesConfig: {
    EXCELLENT: { description: 'Hoàn thành xuất sắc nhiệm vụ — Excellent.' },
    GOOD: { description: 'Hoàn thành tốt nhiệm vụ — Good.' },
    COMPLETED: { description: 'Hoàn thành nhiệm vụ — Completed.' },
    NOT_COMPLETED: { description: 'Không hoàn thành nhiệm vụ — Not completed.' },
  },
});
