import { registerEnumType } from 'type-graphql';

/** From the mildest to the hardest. */
export const DisciplinaryForm = {
  REPRIMAND: 'REPRIMAND',
  WARNING: 'WARNING',
  SALARY_REDUCTION: 'SALARY_REDUCTION',
  DEMOTION: 'DEMOTION',
  REMOVAL_FROM_OFFICE: 'REMOVAL_FROM_OFFICE',
  COMPULSORY_DISMISSAL: 'COMPULSORY_DISMISSAL',
} as const;
export type DisciplinaryForm = keyof typeof DisciplinaryForm;

registerEnumType(DisciplinaryForm, {
  name: 'DisciplinaryForm',
  description: 'Hình thức kỷ luật — Form of discipline.',
  valuesConfig: {
    REPRIMAND: { description: 'Khiển trách — Reprimand.' },
    WARNING: { description: 'Cảnh cáo — Warning.' },
    SALARY_REDUCTION: { description: 'Hạ bậc lương — Reduction of the salary step.' },
    DEMOTION: { description: 'Giáng chức — Demotion.' },
    REMOVAL_FROM_OFFICE: { description: 'Cách chức — Removal from office.' },
    COMPULSORY_DISMISSAL: { description: 'Buộc thôi việc — Compulsory dismissal.' },
  },
});
