import { registerEnumType } from 'type-graphql';

/** Words that job positions, persons and postings share. */
export const StaffGroup = {
  CADRE: 'CADRE',
  CIVIL_SERVANT: 'CIVIL_SERVANT',
  PUBLIC_EMPLOYEE: 'PUBLIC_EMPLOYEE',
} as const;
export type StaffGroup = keyof typeof StaffGroup;

/** From the lowest to the highest; from COLLEGE on T4.2 is satisfied. */
export const Degree = {
  SECONDARY: 'SECONDARY',
  INTERMEDIATE: 'INTERMEDIATE',
  COLLEGE: 'COLLEGE',
  BACHELOR: 'BACHELOR',
  MASTER: 'MASTER',
  DOCTOR: 'DOCTOR',
} as const;
export type Degree = keyof typeof Degree;

export const PoliticalTheoryLevel = {
  NONE: 'NONE',
  ELEMENTARY: 'ELEMENTARY',
  INTERMEDIATE: 'INTERMEDIATE',
  ADVANCED: 'ADVANCED',
} as const;
export type PoliticalTheoryLevel = keyof typeof PoliticalTheoryLevel;

registerEnumType(StaffGroup, {
  name: 'StaffGroup',
  description: 'Nhóm đối tượng theo pháp luật về cán bộ, công chức, viên chức — Group under the law on public staff.',
  valuesConfig: {
    CADRE: { description: 'Cán bộ: được bầu cử, phê chuẩn, bổ nhiệm theo nhiệm kỳ — Cadre: elected for a term.' },
    CIVIL_SERVANT: { description: 'Công chức — Civil servant.' },
    PUBLIC_EMPLOYEE: { description: 'Viên chức — Public employee of a public service unit.' },
  },
});

registerEnumType(Degree, {
  name: 'Degree',
  description: 'Trình độ đào tạo — Level of education.',
  valuesConfig: {
    SECONDARY: { description: 'Trung học phổ thông trở xuống — Upper secondary or below.' },
    INTERMEDIATE: { description: 'Trung cấp — Intermediate vocational.' },
    COLLEGE: { description: 'Cao đẳng — College.' },
    BACHELOR: { description: 'Đại học — Bachelor.' },
    MASTER: { description: 'Thạc sĩ — Master.' },
    DOCTOR: { description: 'Tiến sĩ — Doctor.' },
  },
});

registerEnumType(PoliticalTheoryLevel, {
  name: 'PoliticalTheoryLevel',
  description: 'Trình độ lý luận chính trị — Level of political theory.',
  valuesConfig: {
    NONE: { description: 'Chưa qua đào tạo — None.' },
    ELEMENTARY: { description: 'Sơ cấp — Elementary.' },
    INTERMEDIATE: { description: 'Trung cấp — Intermediate.' },
    ADVANCED: { description: 'Cao cấp — Advanced.' },
  },
});
