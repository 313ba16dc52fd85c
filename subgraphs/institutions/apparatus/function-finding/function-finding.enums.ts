import { registerEnumType } from 'type-graphql';

/** What the review of functions looks for, in the words of II.3.a, bullet 1. */
export const FunctionFindingKind = { OVERLAP: 'OVERLAP', DUPLICATION: 'DUPLICATION', OMISSION: 'OMISSION' } as const;
export type FunctionFindingKind = keyof typeof FunctionFindingKind;

export const FunctionFindingState = {
  OPEN: 'OPEN',
  DECIDED: 'DECIDED',
  RESOLVED: 'RESOLVED',
  DISMISSED: 'DISMISSED',
} as const;
export type FunctionFindingState = keyof typeof FunctionFindingState;

registerEnumType(FunctionFindingKind, {
  name: 'FunctionFindingKind',
  description: 'Loại vướng mắc về chức năng, nhiệm vụ — What is wrong between functions.',
  valuesConfig: {
    OVERLAP: { description: 'Chồng chéo: nhiều cơ quan cùng chủ trì — Overlap: several bodies lead it.' },
    DUPLICATION: { description: 'Trùng lặp: nhiều cơ quan làm cùng một việc — Duplication: several do the same.' },
    OMISSION: { description: 'Bỏ sót: không cơ quan nào chủ trì — Omission: nobody leads it.' },
  },
});

registerEnumType(FunctionFindingState, {
  name: 'FunctionFindingState',
  description: 'Trạng thái xử lý — State of a finding.',
  valuesConfig: {
    OPEN: { description: 'Chưa xử lý — Open.' },
    DECIDED: { description: 'Đã có quyết định xử lý — Decided.' },
    RESOLVED: { description: 'Đã khắc phục — Resolved.' },
    DISMISSED: { description: 'Xem xét, không phải vướng mắc — Looked at, and nothing was wrong.' },
  },
});
