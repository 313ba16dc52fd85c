import { registerEnumType } from 'type-graphql';

export const OperationState = {
  PLANNED: 'PLANNED',
  BUILDING: 'BUILDING',
  IN_OPERATION: 'IN_OPERATION',
  RETIRED: 'RETIRED',
} as const;
export type OperationState = keyof typeof OperationState;

registerEnumType(OperationState, {
  name: 'OperationState',
  description: 'Giai đoạn của hệ thống — The stage of a system’s life; being connected is another matter.',
  valuesConfig: {
    PLANNED: { description: 'Dự kiến — Planned.' },
    BUILDING: { description: 'Đang xây dựng — Being built.' },
    IN_OPERATION: { description: 'Đang vận hành, khai thác — In operation.' },
    RETIRED: { description: 'Ngừng sử dụng — Retired.' },
  },
});
