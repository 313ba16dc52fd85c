import { registerEnumType } from 'type-graphql';

export const FunctionRole = { LEAD: 'LEAD', COORDINATE: 'COORDINATE' } as const;
export type FunctionRole = keyof typeof FunctionRole;

registerEnumType(FunctionRole, {
  name: 'FunctionRole',
  description: 'Vai trò của cơ quan trong một việc — The part of an agency in a job.',
  valuesConfig: {
    LEAD: { description: 'Chủ trì và chịu trách nhiệm chính — Leads it and answers for it.' },
    COORDINATE: { description: 'Phối hợp — Coordinates.' },
  },
});
