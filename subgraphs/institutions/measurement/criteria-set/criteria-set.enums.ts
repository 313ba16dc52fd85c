import { registerEnumType } from 'type-graphql';

export const CriteriaIndex = { PAR: 'PAR', PAR_INTERNAL: 'PAR_INTERNAL' } as const;
export type CriteriaIndex = keyof typeof CriteriaIndex;

registerEnumType(CriteriaIndex, {
  name: 'CriteriaIndex',
  description: 'Chỉ số chấm theo bộ tiêu chí — An index that is scored by criteria.',
  valuesConfig: {
    PAR: { description: 'Chỉ số CCHC của tỉnh (Bộ Nội vụ) — PAR index of provinces (Ministry of Home Affairs).' },
    PAR_INTERNAL: {
      description:
        'Chỉ số CCHC của các cơ quan trong tỉnh (PL2) — PAR index of the agencies in the province (appendix 2).',
    },
  },
});

export const CriteriaSetState = { DRAFT: 'DRAFT', APPROVED: 'APPROVED' } as const;
export type CriteriaSetState = keyof typeof CriteriaSetState;

registerEnumType(CriteriaSetState, {
  name: 'CriteriaSetState',
  description: 'Trạng thái bộ tiêu chí — Where a set of criteria stands.',
  valuesConfig: {
    DRAFT: { description: 'Dự thảo — Draft.' },
    APPROVED: { description: 'Đã duyệt, không sửa được — Approved; it cannot be changed any more.' },
  },
});
