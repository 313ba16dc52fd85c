import { registerEnumType } from 'type-graphql';

/** Kinds of posts that are assigned each year. */
export const StaffKind = {
  CIVIL_SERVANT: 'CIVIL_SERVANT',
  PUBLIC_SERVICE: 'PUBLIC_SERVICE',
  CONTRACT: 'CONTRACT',
} as const;
export type StaffKind = keyof typeof StaffKind;

registerEnumType(StaffKind, {
  name: 'StaffKind',
  description: 'Loại biên chế — Kind of posts.',
  valuesConfig: {
    CIVIL_SERVANT: { description: 'Biên chế công chức — Posts of civil servants.' },
    PUBLIC_SERVICE: { description: 'Biên chế sự nghiệp (viên chức) — Posts of public service units.' },
    CONTRACT: { description: 'Hợp đồng lao động — Posts under labour contract.' },
  },
});
